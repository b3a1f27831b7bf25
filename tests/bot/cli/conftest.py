import signal

import pytest


@pytest.fixture
def ctrl_c():
    """Let children notice Ctrl-C even where this process was told to ignore it, as under nohup."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
