"""Who may import whom, and that nothing happens at import."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import knowledge
from tests.bot.town import write_town

ROOT = Path(__file__).parent.parent
MODULES = sorted(path.relative_to(ROOT) for package in ("bot", "knowledge") for path in (ROOT / package).rglob("*.py"))
KNOWLEDGE = [path for path in MODULES if path.parts[0] == "knowledge"]
BOT = [path for path in MODULES if path.parts[0] == "bot"]
COGS = [path for path in BOT if path.parts[1:3] == ("chat", "cogs")]
FLOORS = (
    "knowledge/form", "knowledge/language", "knowledge/retrieval", "knowledge/dialogue", "knowledge",
    "knowledge/authoring", "knowledge/evaluation",
    "bot", "bot/fetching", "bot/watch", "bot/store/migrations", "bot/store/migrations/versions", "bot/store", "bot/ui",
    "bot/chat", "bot/chat/cogs", "bot/sharding", "bot/cli",
)  # fmt: skip
"""The folders from the ground up: a file imports from its own floor and those below."""
LONGEST = 300

OFFLINE = """
import sys
from bot.cli.app import app
for command in (["ask", "When did the bridge reopen?"], ["ask", "--explain", "who?"]):
    app([*command, "--kb", sys.argv[1]], standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""
CHECK = """
import sys
from bot.cli.app import app
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        print(event, arguments)
sys.addaudithook(watch)
app(["check", "--kb", sys.argv[1]], standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""
IMPORT_ALL = """
import importlib, os, sys
from pathlib import Path
root, *names = sys.argv[1:]
for name in (
    "aiohttp.web", "alembic.command", "discord.ext.commands", "numpy", "PIL.ImageFont", "dotenv",
    "prometheus_client", "rapidfuzz", "rich.console", "Stemmer", "spellchecker", "sqlalchemy.ext.asyncio",
    "typer", "zoneinfo",
):
    importlib.import_module(name)
def watch(event, arguments):
    if event in ("socket.connect", "subprocess.Popen", "asyncio.loop.create"):
        print(event, arguments)
    file = str(arguments[0]) if event == "open" else ""
    if file.startswith(root) and not file.startswith(sys.prefix) and not file.endswith((".py", ".pyc")):
        print("open", file)
class Watched(dict):  # pydantic reads settings of its own when a model is made
    def __getitem__(self, key):
        key.startswith("PYDANTIC_") or print("environment", key)
        return super().__getitem__(key)
    def get(self, key, default=None):
        key.startswith("PYDANTIC_") or print("environment", key)
        return super().get(key, default)
os.environ = Watched(os.environ)
sys.addaudithook(watch)
for name in names:
    importlib.import_module(name)
"""


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60)


def tops(path: Path) -> set[str]:
    """The packages that a file imports from."""
    return {name.partition(".")[0] for name in imported(path)}


def offenders(paths: list[Path], wrong: Callable[[Path], Iterable[str]]) -> dict[str, list[str]]:
    """The files that break a rule, each with what it should not have."""
    return {str(path): sorted(found) for path in paths if (found := wrong(path))}


def neighbours() -> dict[Path, set[Path]]:
    """Which files each file imports, TYPE_CHECKING imports too; `__init__` and `__main__` only open doors."""
    files = {module_name(path): path for path in MODULES if path.stem not in ("__init__", "__main__")}
    return {path: {files[name] for name in imported(path) if name in files} for path in files.values()}


def test_no_circle_of_files():
    try:
        TopologicalSorter(neighbours()).prepare()
    except CycleError as circle:
        raise AssertionError(" -> ".join(map(str, circle.args[1]))) from None


def test_folders_import_downwards_only():
    floor = {Path(folder): number for number, folder in enumerate(FLOORS)}
    upwards = [
        (str(path), str(other))
        for path, others in neighbours().items()
        for other in others
        if floor[other.parent] > floor[path.parent]
    ]
    assert upwards == []


def test_knowledge_knows_neither_bot_nor_discord():
    outside = {"bot", "discord", "logging", "os", "socket", "typer", "rich"}
    assert offenders(KNOWLEDGE, lambda path: tops(path) & outside) == {}


def test_the_bot_uses_only_what_knowledge_exports():
    public = {f"knowledge.{name}" for name in knowledge.__all__}

    def hidden(path: Path) -> set[str]:
        return {name for name in imported(path) if name.startswith("knowledge.")} - public

    assert offenders(BOT, hidden) == {}


def test_only_knowledge_matches():
    assert offenders(BOT, lambda path: tops(path) & {"rapidfuzz", "numpy", "Stemmer", "spellchecker"}) == {}


def test_no_cog_imports_another():
    assert offenders(COGS, lambda path: [name for name in imported(path) if name.startswith("bot.chat.cogs")]) == {}


def test_files_stay_short_enough_to_read():
    long = {str(path): n for path in MODULES if (n := len((ROOT / path).read_text("utf-8").splitlines())) > LONGEST}
    assert long == {}


def test_the_terminal_needs_no_discord_and_no_settings(tmp_path):
    done = python("-c", OFFLINE, str(write_town(tmp_path)))
    assert done.returncode == 0, done.stderr
    assert not {"discord", "aiohttp", "dotenv", "simcord", "sqlalchemy", "alembic"} & set(done.stderr.split())


def test_check_draws_cards_without_a_network_and_settings(tmp_path):
    done = python("-c", CHECK, str(write_town(tmp_path)))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1), done.stdout
    assert not {"bot.config", "bot.chat.client", "simcord", "sqlalchemy"} & set(done.stderr.split())


def test_nothing_runs_at_import():
    names = [module_name(path) for path in MODULES if path.name not in ("__main__.py", "env.py")]  # these are run
    done = python("-c", IMPORT_ALL, str(ROOT), *names)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
