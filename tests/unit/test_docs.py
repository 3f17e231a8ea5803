"""What users can say is written down: commands, settings, sections, changes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click
import pytest
import typer

from monitor import cli
from monitor.cli import base
from monitor.config.settings import Section, Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    cli.register()
    group = typer.main.get_command(base.app)
    assert isinstance(group, click.Group) or hasattr(group, "commands")
    found = []
    for name, command in group.commands.items():
        found.append(name)
        found += [f"{name} {sub}" for sub in getattr(command, "commands", {})]
    return sorted(found)


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    name, _, sub = command.partition(" ")
    rows = [line for line in README.splitlines() if "monitor " in line or "\\|" in line]
    text = "\n".join(rows)
    assert name in text
    assert sub in text


def test_every_setting_stands_in_the_default_file_with_its_default() -> None:
    text = (ROOT / "config" / "monitor.toml").read_text(encoding="utf-8")
    said = tomllib.loads(text)
    for table, field in Settings.model_fields.items():
        kind = field.annotation
        assert isinstance(kind, type)
        assert issubclass(kind, Section)
        for name, key in kind.model_fields.items():
            if name == "password":
                continue
            assert (key.alias or name) in text, f"[{table}] {name}"
    assert set(said) <= set(Settings.model_fields)


def test_the_default_file_says_the_defaults() -> None:
    assert load_settings(ROOT, environ={}) == Settings()


def test_the_first_two_blocks_of_the_readme_are_one_line_each() -> None:
    blocks = README.split("```sh\n")[1:3]
    assert len(blocks) == 2
    assert all("\n" not in block.split("```")[0].strip() for block in blocks)


def test_the_changelog_has_an_unreleased_part() -> None:
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_command_stands_in_the_family_that_registers_it() -> None:
    cli.register()
    listed = {name: family for family, names in cli.FAMILIES.items() for name in names}
    found = {c.name or (c.callback.__name__ if c.callback else ""): c.callback
             for c in base.app.registered_commands}  # fmt: skip
    homes = {name: call.__module__ for name, call in found.items() if call}
    assert homes == {n: f"monitor.cli.{listed[n]}" for n in homes}
    assert set(listed) == {c for c in commands() if " " not in c}


@pytest.mark.parametrize(
    ("line", "command"),
    [("poll --all", "poll"), ("--home poll --quiet status", "status"), ("--help", ""), ("", "")],
)
def test_a_command_is_known_before_it_is_registered(line: str, command: str) -> None:
    assert cli.asked(base.hoisted(line.split())) == command
