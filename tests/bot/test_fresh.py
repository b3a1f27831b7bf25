import asyncio
import logging
import os
import time

import pytest

from bot import fresh
from bot.fresh import Fresh, look
from bot.reading import open_base
from knowledge import KnowledgeBase, LoadingError
from tests.bot.town import ARTICLE, write_town

MONDAY, TUESDAY = "reopened on Monday", "reopened on Tuesday"
PATIENCE = 2.0
"""Seconds within which what was saved is live."""


@pytest.fixture
def folder(tmp_path):
    return write_town(tmp_path)


@pytest.fixture
def files(folder):
    files = Fresh(folder)
    files.read()
    return files


class Told:
    """What was adopted and refused, in its order."""

    def __init__(self):
        self.all = []
        self.news = asyncio.Event()

    def __call__(self, one):
        self.all.append(one)
        self.news.set()

    async def next(self):
        async with asyncio.timeout(PATIENCE):
            await self.news.wait()
        self.news.clear()
        return self.all[-1]


def save(folder, text):
    """Save as an editor does that writes another file and puts it in place."""
    new = folder / ".article.toml.new"
    new.write_text(text, encoding="utf-8")
    new.replace(folder / "article.toml")


async def test_what_is_saved_is_live_within_two_seconds(files, folder):
    told = Told()
    async with files.kept(told, told):
        for day in (TUESDAY, MONDAY):
            save(folder, ARTICLE.replace(MONDAY, day))
            base = await told.next()
            assert day in base.entry("bridge-reopened").answer
    assert len(told.all) == 2


async def test_a_broken_one_is_refused_and_the_mended_one_adopted(files, folder, monkeypatch):
    monkeypatch.setattr(fresh, "LOOK", 0.01)
    told = Told()
    async with files.kept(told, told):
        save(folder, ARTICLE.replace('topic = "Bridge"', ""))
        error = await told.next()
        assert isinstance(error, LoadingError)
        assert "topic is missing" in str(error)
        save(folder, ARTICLE)
        assert (await told.next()).entry("bridge-reopened")


async def test_what_is_still_being_written_is_not_read(files, folder, monkeypatch):
    monkeypatch.setattr(fresh, "LOOK", 0.05)
    told = Told()
    async with files.kept(told, told):
        for length in range(20, 260, 20):
            (folder / "article.toml").write_text(ARTICLE[:length], encoding="utf-8")
            await asyncio.sleep(0.02)
        (folder / "article.toml").write_text(ARTICLE, encoding="utf-8")
        assert (await told.next()).entries
    assert len(told.all) == 1


async def test_what_was_saved_since_it_was_read_counts_too(files, folder):
    save(folder, ARTICLE.replace(MONDAY, TUESDAY))
    told = Told()
    async with files.kept(told, told):
        assert TUESDAY in (await told.next()).entry("bridge-reopened").answer


async def test_a_folder_that_is_gone_for_a_moment_is_refused(files, folder, monkeypatch):
    monkeypatch.setattr(fresh, "LOOK", 0.01)
    told = Told()
    async with files.kept(told, told):
        folder.rename(folder.with_name("elsewhere"))
        assert "is not a folder" in str(await told.next())
        folder.with_name("elsewhere").rename(folder)
        assert (await told.next()).entries


async def test_a_fault_of_the_programs_own_ends_nothing(files, folder, monkeypatch, caplog):
    monkeypatch.setattr(fresh, "LOOK", 0.01)
    told = Told()
    monkeypatch.setattr(fresh, "open_base", lambda _: 1 / 0)
    async with files.kept(told, told):
        save(folder, ARTICLE + "\n")
        while "ZeroDivisionError" not in caplog.text:
            await asyncio.sleep(0.01)
        monkeypatch.setattr(fresh, "open_base", open_base)
        save(folder, ARTICLE)
        assert (await told.next()).entries
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_answering_goes_on_while_it_is_read(files, folder, monkeypatch):
    def slowly(folder):
        time.sleep(0.3)
        return open_base(folder)

    monkeypatch.setattr(fresh, "open_base", slowly)
    told = Told()
    async with files.kept(told, told):
        save(folder, ARTICLE + "\n")
        while not told.all:
            began = time.perf_counter()
            await asyncio.sleep(0.01)
            assert time.perf_counter() - began < 0.2


def test_a_file_of_the_same_size_and_time_is_another_one_where_it_was_replaced(folder):
    before, file = look(folder), folder / "article.toml"
    stat = file.stat()
    save(folder, ARTICLE.replace("Monday", "Friday"))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert look(folder) != before


def test_hidden_files_are_none_of_a_base(folder):
    before = look(folder)
    (folder / ".article.toml.swp").write_text("draft")
    assert look(folder) == before


def test_a_base_is_read_ready_for_its_first_question(folder, monkeypatch):
    warmed = []
    monkeypatch.setattr(KnowledgeBase, "warm", lambda base: warmed.append(base))
    assert [Fresh(folder).read()] == warmed
