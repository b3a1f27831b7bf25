"""The command line: `byline`, the same as `python -m bot`.

Commands import what they need when they run; `ask`, which needs neither Discord, a network nor any setting, reads its
arguments itself (see asking.py).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.errors import UNUSABLE, CommandError

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Folder = Annotated[
    Path | None, typer.Option("--kb", metavar="DIR", help="The knowledge base's folder; the shipped one by default.")
]

Watch = Annotated[bool, typer.Option("--watch", help="Read the base anew whenever one of its files was saved.")]


def show_version(wanted: bool) -> None:
    """Print the version and end, if it was asked for."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"byline {version('byline')}")
        raise typer.Exit


@app.callback()
def byline(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Answer questions about one news article: on Discord, in a browser, in this terminal."""


@contextmanager
def told(code: int = UNUSABLE) -> Iterator[None]:
    """End the command with an error's own words, which are meant for people, instead of a traceback."""
    from knowledge import EncodingError, KnowledgeError

    try:
        yield
    except (KnowledgeError, CommandError, EncodingError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(code) from None


def open_base(folder: Path | None) -> "KnowledgeBase":
    """Load the base in `folder`, or the shipped one."""
    from bot.reading import open_base as opened
    from bot.shipped import shipped_knowledge

    return opened(folder or shipped_knowledge())


@app.command()
def run(
    kb: Annotated[
        Path | None, typer.Option("--kb", metavar="DIR", help="The knowledge base's folder, before BYLINE_KNOWLEDGE.")
    ] = None,
    shards: Annotated[
        str | None, typer.Option(metavar="N-N|auto", help="Serve these shards only, or those that nobody else serves.")
    ] = None,
    shard_count: Annotated[int | None, typer.Option(metavar="N", help="How many shards there are in all.")] = None,
    watch: Watch = False,
) -> None:
    """Run the bot on Discord, with the token from the environment or .env."""
    from bot.cli.running import run as run_bot

    raise typer.Exit(run_bot(kb, shards, shard_count, watch))


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine; 0 takes a free one.")] = 0,
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Serve the page, or print the samples only.")
    ] = True,
    kb: Folder = None,
    watch: Watch = False,
) -> None:
    """Show the real bot in a simulated Discord in your browser; no token, no network."""
    from bot.cli.demo import DemoError
    from bot.cli.demo import run as run_demo
    from bot.fresh import Fresh
    from bot.shipped import shipped_knowledge

    files = Fresh(kb or shipped_knowledge())
    with told():
        base = files.read()
    try:
        run_demo(base, port, serve, files.kept if watch else None)
    except DemoError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(UNUSABLE) from None


@app.command(add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def ask(context: typer.Context) -> None:
    """Ask the article here in the terminal."""
    from bot.cli.asking import run as ask_article

    raise typer.Exit(ask_article(context.args))


@app.command()
def check(
    kb: Folder = None,
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Hold what it says against this text of the article.")
    ] = None,
) -> None:
    """Check a knowledge base and all its cards, and hold it against the article's text where you have it."""
    from bot.cli.check import examine
    from bot.shipped import shipped_knowledge

    with told(code=1):
        base = open_base(kb)
        findings = examine(base, kb or shipped_knowledge(), article)
    for problem in findings.problems:
        typer.echo(str(problem), err=True)
    if findings.problems:
        raise typer.Exit(1)
    verified = f", verified against {article}" if article else ""
    typer.echo(f"{len(base.entries)} entries and {len(base.unknowns)} unknowns: all good{verified}.")
    for remark in findings.remarks:
        typer.echo(remark)


@app.command("new")
def new_base(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A text, Markdown or HTML file, or an address.")],
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The new folder; one named for the headline by default.")
    ] = None,
) -> None:
    """Draft a knowledge base from an article; it runs at once, and every entry waits to be read by you."""
    from bot.cli.new import run as run_new

    def ask(what: str) -> str:
        typed: str = typer.prompt(f"{what} (Enter leaves it open)", default="", show_default=False)
        return typed.strip()

    with told():
        for line in run_new(article, folder, ask if sys.stdin.isatty() and sys.stdout.isatty() else None):
            typer.echo(line)


@app.command("compile")
def compile_kb(kb: Folder = None) -> None:
    """Work out the knowledge base beforehand, as the first start would, for an image whose cache folder is kept."""
    from bot.reading import compile_base
    from bot.shipped import shipped_knowledge

    with told():
        try:
            file = compile_base(kb or shipped_knowledge())
        except OSError as error:
            typer.echo(f"It cannot be kept: {error}", err=True)
            raise typer.Exit(UNUSABLE) from None
    typer.echo(f"Kept in {file}")


@app.command("tidy")
def tidy_base(
    kb: Annotated[Path, typer.Option("--kb", metavar="DIR", help="The knowledge base's folder.")],
) -> None:
    """Move all but eight phrasings of each entry and unknown into plain text beside its file."""
    from bot.cli.tidy import run as run_tidy

    with told():
        for line in run_tidy(kb):
            typer.echo(line)


@app.command("eval")
def evaluate_questions(
    questions: Annotated[Path, typer.Argument(metavar="QUESTIONS", help="JSON Lines of labelled questions.")],
    kb: Folder = None,
    unforeseen: Annotated[
        bool, typer.Option("--unforeseen", help="Score too without the unknowns that would catch a question.")
    ] = False,
) -> None:
    """Score labelled questions: right, wrong, near, offered or missed, and whether scores mean what they say."""
    from bot.cli.report import report_lines, summary
    from bot.cli.terminal import Line, Screen
    from bot.wording import reply_text
    from knowledge import evaluate, read_items

    with told():
        base = open_base(kb)
        items = read_items(questions)
        reports = [
            evaluate(base, items, lambda reply: reply_text(reply, base), taken) for taken in sorted({False, unforeseen})
        ]
    screen = Screen()
    for report in reports[:1]:
        screen.show_all(report_lines(report))
    for report in reports[1:]:
        screen.show(Line(f"Unforeseen, without the unknowns that would catch a question: {summary(report)}", "bold"))


@app.command()
def doctor(
    running: Annotated[
        bool, typer.Option("--running", help="Look at the bot that runs here instead; needs BYLINE_HEALTH_PORT.")
    ] = False,
) -> None:
    """Check token, settings and knowledge base, and print the invite link; works offline."""
    if running:
        from bot.cli.visit import visit as examine
    else:
        from bot.cli.doctor import examine

    findings = examine()
    for finding in findings:
        typer.echo(str(finding))
    raise typer.Exit(0 if all(finding.good for finding in findings) else 1)
