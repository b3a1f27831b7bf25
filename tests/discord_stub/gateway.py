"""The gateway: sessions over WebSockets by Discord's published protocol, and what can go wrong on the way.

HELLO, IDENTIFY, READY and a GUILD_CREATE a server; heartbeats and their ACKs; RESUME with what was missed; op 7 and 9
and closes when a test orders them. Several processes, each with its shards, may be connected at once.
"""

import asyncio
import contextlib
import json
import time
import zlib
from collections import deque
from collections.abc import Sequence
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord_stub.payloads import APPLICATION, BOT, Payload, snowflake

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
AUTHENTICATION_FAILED, SHARDING_REQUIRED = 4004, 4011
FOR_GOOD = (1000, 1001)
"""Codes by which a client ends its session too; after any other it may resume."""
KEPT = 1_000
"""Events that a session keeps for a RESUME."""


class Connection:
    """One WebSocket, its stream compressed if the client asked for that."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.gone = False
        self._request = request
        self._zlib = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None

    async def send(self, op: int, data: Any = None, event: str | None = None, sequence: int | None = None) -> None:
        """Send one payload; what is sent over a line that is gone is lost."""
        data = json.dumps({"op": op, "d": data, "t": event, "s": sequence}).encode()
        with contextlib.suppress(ConnectionError):
            if self._zlib:
                await self.socket.send_bytes(self._zlib.compress(data) + self._zlib.flush(zlib.Z_SYNC_FLUSH))
            else:
                await self.socket.send_str(data.decode())

    async def close(self, code: int) -> None:
        """Take leave with a code."""
        await self.socket.close(code=code)

    def reset(self) -> None:
        """Drop the line without a word."""
        if self._request.transport:
            self._request.transport.abort()


class Session:
    """A client that has identified: its shard, its connection of now, and what it was sent last."""

    def __init__(self, identity: Payload, connection: Connection) -> None:
        self.id = snowflake()
        self.shard, self.shards = identity.get("shard", (0, 1))
        self.connection = connection
        self.sequence = 0
        self._sent: deque[tuple[int, str, Any]] = deque(maxlen=KEPT)

    def has(self, guild: str | None) -> bool:
        """Whether events of this server are for this shard; what happens in private is for the first."""
        return self.shard == ((int(guild) >> 22) % self.shards if guild else 0)

    def rivals(self, other: "Session") -> bool:
        """Whether both are connected for the same shard."""
        return (self.shard, self.shards) == (other.shard, other.shards) and not self.connection.gone

    async def dispatch(self, event: str, data: Any) -> None:
        """Send an event; while nobody listens it is kept for a RESUME."""
        self.sequence += 1
        self._sent.append((self.sequence, event, data))
        await self.connection.send(DISPATCH, data, event, self.sequence)

    async def resume(self, connection: Connection, sequence: int) -> None:
        """Go on over another connection, after what was missed since `sequence`."""
        self.connection = connection
        for number, event, data in [one for one in self._sent if one[0] > sequence]:
            await connection.send(DISPATCH, data, event, number)
        await self.dispatch("RESUMED", {})


class Gateway:
    """Where clients connect; `url` is known once the stub listens."""

    def __init__(self, token: str, guilds: Sequence[Payload]) -> None:
        self.token, self.guilds, self.url = token, guilds, ""
        self.sessions: dict[str, Session] = {}
        self.identifies: list[Payload] = []
        self.identified_at: list[float] = []
        self.resumes: list[Payload] = []
        self.refusals = 0
        """How many handshakes to answer with 503."""
        self.close_code: int | None = None
        """With what to answer an IDENTIFY instead of READY."""
        self.shards = 1
        """How many connections a bot needs at least; the wish of /gateway/bot."""
        self.doubles: list[int] = []
        """Shards that somebody identified for while somebody else was connected for them."""
        self.deaf = False
        """Whether a client that says goodbye waits for an answer in vain."""

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/gateway/", self._connect)]

    async def dispatch(self, event: str, data: Any, guild: str | None = None) -> None:
        """Send an event to every session that its server, or None for private matters, belongs to."""
        for session in [one for one in self.sessions.values() if one.has(guild)]:
            await session.dispatch(event, data)

    @property
    def connections(self) -> list[Connection]:
        """The connections of all sessions, the latest last."""
        return [session.connection for session in self.sessions.values()]

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        """Greet a client and listen to it until either side is gone."""
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(timeout=1, autoclose=not self.deaf)
        await socket.prepare(request)
        connection = Connection(socket, request)
        await connection.send(HELLO, {"heartbeat_interval": 41_250})
        async for received in socket:
            if received.type is WSMsgType.TEXT:
                payload = json.loads(received.data)
                await self._receive(payload["op"], payload["d"], connection)
        connection.gone = True
        while self.deaf:
            await asyncio.sleep(0.1)
        if socket.close_code in FOR_GOOD:
            self.sessions = {id_: one for id_, one in self.sessions.items() if one.connection is not connection}
        return socket

    async def _receive(self, op: int, data: Any, connection: Connection) -> None:
        if op == HEARTBEAT:
            await connection.send(ACK)
        elif op == IDENTIFY:
            self.identifies.append(data)
            self.identified_at.append(time.monotonic())
            await self._identify(data, connection)
        elif op == RESUME:
            self.resumes.append(data)
            session = self.sessions.get(data["session_id"])
            await (session.resume(connection, data["seq"]) if session else connection.send(INVALID_SESSION, False))

    async def _identify(self, data: Payload, connection: Connection) -> None:
        refused = self.close_code or (AUTHENTICATION_FAILED if data["token"] != self.token else None)
        if data.get("shard", (0, 1))[1] < self.shards:
            refused = SHARDING_REQUIRED
        if refused:
            await connection.close(refused)
            return
        session = Session(data, connection)
        self.doubles += [one.shard for one in self.sessions.values() if one.rivals(session)]
        self.sessions[session.id] = session
        guilds = [guild for guild in self.guilds if session.has(guild["id"])]
        await session.dispatch("READY", {
            "v": 10, "user": BOT, "session_id": session.id, "shard": [session.shard, session.shards],
            "resume_gateway_url": self.url, "application": {"id": APPLICATION, "flags": 0},
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
        })  # fmt: skip
        for guild in guilds:
            await session.dispatch("GUILD_CREATE", guild)
