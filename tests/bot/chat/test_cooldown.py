import pytest

from bot.chat.cooldown import APART, BURST, SECONDS, Cooldowns, TooSoon


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def cooldowns(clock):
    return Cooldowns(clock)


def spend(cooldowns, person=1):
    for _ in range(BURST):
        cooldowns.take(person)


def test_a_burst_is_fine_and_then_one_waits(cooldowns, clock):
    spend(cooldowns)
    clock.now += 5
    with pytest.raises(TooSoon) as caught:
        cooldowns.take(1)
    assert caught.value.wait == SECONDS - 5
    cooldowns.take(2)
    clock.now += SECONDS - 5
    spend(cooldowns)


def test_a_person_is_told_once_in_a_window(cooldowns, clock):
    spend(cooldowns)
    assert [cooldowns.may_tell(1) for _ in range(3)] == [True, False, False]
    assert cooldowns.may_tell(2)
    clock.now += SECONDS
    assert cooldowns.may_tell(1)


def test_a_clock_that_goes_backwards_lets_nobody_wait(cooldowns, clock):
    spend(cooldowns)
    clock.now -= 300
    spend(cooldowns)


def test_answers_of_one_person_are_posted_apart_and_those_of_another_at_once(cooldowns, clock):
    assert [cooldowns.pause(1) for _ in range(3)] == [0, APART, 2 * APART]
    assert cooldowns.pause(2) == 0
    clock.now += 3 * APART + 1
    assert cooldowns.pause(1) == 0


def test_one_person_and_a_refusal_leave_room_in_what_discord_takes(cooldowns):
    """Discord takes five messages in five seconds from a bot in a channel."""
    posted = [cooldowns.pause(1) for _ in range(BURST)]
    assert sum(at < 5 for at in posted) + 1 <= 4


def test_windows_that_are_over_are_forgotten(cooldowns, clock):
    for person in range(1000):
        clock.now += 1
        cooldowns.take(person)
    assert len(cooldowns._windows) <= SECONDS
