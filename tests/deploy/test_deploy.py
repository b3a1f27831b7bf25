"""What is deployed: the image's steps are done, the manifests are held against what reads them."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from bot.cli.running import NO_TOKEN, UNUSABLE
from bot.config import PREFIX, Settings
from bot.shards import wanted
from tests.conftest import CACHE
from tests.deploy.containerfile import Image, instructions

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
SETTINGS = {PREFIX + field.upper() for field in Settings.model_fields}
END = 15
"""Seconds that everything gives the bot to end; it takes ten at most."""


@pytest.fixture
def image(tmp_path):
    """The image, built in an empty folder; its dependencies are those of this Python, and nothing is fetched."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(Path(sys.executable).resolve())
    environment = {
        "PATH": f"{tmp_path / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # by pip's own rule this means that there is none
        "PIP_ROOT_USER_ACTION": "ignore",
        "HOME": str(tmp_path),
    }
    context = tmp_path / "context"
    context.mkdir()
    for pattern in re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE):
        copy = shutil.copytree if (ROOT / pattern).is_dir() else shutil.copy
        copy(ROOT / pattern, context / pattern)
    return Image(context, tmp_path / "image", environment, {"/var/cache/byline": CACHE / "byline"})


@pytest.mark.timeout(300)
@pytest.mark.xdist_group("packaging")
def test_the_image_is_built_step_by_step_and_answers(image):
    image.build(DEPLOY / "Containerfile")
    asked = image.run("ask", "how many migrants crossed the channel in 2023?")
    assert "29,437" in asked.stdout
    assert "Reading" not in asked.stderr  # it was read when the image was built
    started = image.run()
    assert (started.returncode, started.stderr) == (UNUSABLE, f"{NO_TOKEN}\n")


def test_the_image_runs_as_nobody_in_particular_and_ends_at_sigterm():
    steps = dict(instructions(DEPLOY / "Containerfile"))
    assert (steps["USER"], steps["STOPSIGNAL"], steps["ENTRYPOINT"]) == ("10001:10001", "SIGTERM", '["byline"]')


@pytest.fixture
def compose():
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))


def test_the_compose_file_starts_the_bot_after_its_database(compose):
    bot, database = compose["services"]["bot"], compose["services"]["database"]
    assert {name for name in bot["environment"]} <= SETTINGS
    assert "@database/" in bot["environment"]["BYLINE_DATABASE_URL"]
    assert bot["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert database["healthcheck"]["test"][1] == "pg_isready"
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).resolve() == DEPLOY / "Containerfile"
    assert bot["stop_grace_period"] == f"{END}s"
    assert {one.partition(":")[0] for service in (bot, database) for one in service["volumes"]} == set(
        compose["volumes"]
    )


@pytest.fixture
def unit():
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str
    parser.read(DEPLOY / "byline.service", encoding="utf-8")
    return parser


def test_the_unit_is_not_started_again_where_that_does_not_help(unit):
    service = unit["Service"]
    assert service["RestartPreventExitStatus"] == str(UNUSABLE)
    assert service["TimeoutStopSec"] == str(END)
    assert service["ExecStart"].endswith("/bin/byline run")
    names = {one.partition("=")[0] for one in service["Environment"].split()}
    assert {name for name in names if name.startswith(PREFIX)} <= SETTINGS


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
def test_systemd_understands_the_unit(tmp_path):
    copy = (DEPLOY / "byline.service").read_text(encoding="utf-8").replace("/opt/byline/bin/byline run", sys.executable)
    (tmp_path / "byline.service").write_text(copy, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", tmp_path / "byline.service"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert not [line for line in done.stderr.splitlines() if "byline.service" in line]


@pytest.fixture
def manifests():
    return [*yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8"))]


def test_the_manifests_hold_to_the_published_schema(manifests):
    for manifest in manifests:
        kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)
    manifests[-1]["spec"]["template"]["spec"]["containers"][0]["readynessProbe"] = {}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(manifests[-1], kubernetes_validate.latest_version(), strict=True)


def test_the_pods_serve_each_shard_once_and_may_take_the_time_that_ending_takes(manifests, tmp_path):
    stateful = manifests[-1]["spec"]
    pod = stateful["template"]["spec"]
    (container,) = pod["containers"]
    values = {one["name"]: one.get("value", "") for one in container["env"]}
    assert {name for name in values if name.startswith(PREFIX)} <= SETTINGS
    (tmp_path / "byline").write_text('#!/bin/sh\necho "$3 $5"\n', encoding="utf-8")
    (tmp_path / "byline").chmod(0o755)
    served: list[int] = []
    for ordinal in range(stateful["replicas"]):
        environment = {**values, "ORDINAL": str(ordinal), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
        said = subprocess.run(
            [*container["command"], *container["args"]], env=environment, capture_output=True, text=True
        )
        shards, count = said.stdout.split()
        served += wanted(shards, int(count)).ids
    assert served == list(range(int(values["SHARD_COUNT"])))
    assert pod["terminationGracePeriodSeconds"] == END
    assert manifests[0]["metadata"]["name"] == stateful["serviceName"]
