"""``config/monitor.toml`` and ``MONITOR_*`` variables → :class:`Settings`."""

from __future__ import annotations

import json
import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from monitor.config.toml import Table, find_line, problems_of, read_toml
from monitor.errors import ConfigError, Problem

DURATION = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w)\s*")
SECONDS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([KMG]?i?B?)\s*", re.IGNORECASE)
AGENT = "nato-ip4-monitor/0.1 (+https://example.org/monitor; set poll.user_agent to your contact)"


def duration(value: object) -> object:
    """Read "30m", "20s", "7d" or "1h 30m"; other values pass through to be refused."""
    if not isinstance(value, str):
        if isinstance(value, timedelta):
            return value
        raise ValueError('write a duration with its unit in quotes, like "30m", "20s" or "7d"')
    parts = list(DURATION.finditer(value))
    if not parts or "".join(p.group() for p in parts) != value:
        raise ValueError('is not a duration; write it like "30m", "20s", "24h" or "7d"')
    try:
        return timedelta(seconds=sum(float(p[1]) * SECONDS[p[2]] for p in parts))
    except OverflowError:
        raise ValueError("is too long a duration") from None


def size(value: object) -> object:
    """Read "15MB", "500 KB" or a number of bytes."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = SIZE.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise ValueError('is not a size; write it like "15MB"')
    power = " KMG".index(found[2][:1].upper() if found[2][:1].upper() in "KMG" else " ")
    return int(float(found[1]) * 1000**power)


def zone(value: object) -> object:
    """Accept an IANA time zone name only."""
    try:
        return ZoneInfo(str(value)).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        what = 'is not a time zone; write an IANA name like "Europe/Brussels"'
        raise ValueError(what) from None


Duration = Annotated[timedelta, BeforeValidator(duration)]
Positive = Annotated[timedelta, BeforeValidator(duration), Field(gt=timedelta(0))]
Bytes = Annotated[int, BeforeValidator(size), Field(gt=0)]
Zone = Annotated[str, BeforeValidator(zone)]


class Section(BaseModel):
    """A table of the settings: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ServiceSettings(Section):
    """How the background service behaves."""

    timezone: Zone = "Europe/Brussels"
    language: str = "en"
    catch_up: Literal["one", "each"] = "one"
    admin: tuple[str, ...] = ()
    log_format: Literal["text", "json"] = "text"

    @property
    def zone(self) -> ZoneInfo:
        """The service's time zone."""
        return ZoneInfo(self.timezone)


class StorageSettings(Section):
    """Where things are kept, and for how long."""

    url: str = Field(default="sqlite:///monitor.db", repr=False)
    keep_texts: Positive = timedelta(days=180)
    backups: int = Field(default=2, ge=0, le=366)


class PollSettings(Section):
    """How feeds are asked."""

    interval: Positive = timedelta(minutes=30)
    min_interval: Positive = timedelta(minutes=10)
    max_interval: Positive = timedelta(hours=24)
    concurrency: int = Field(default=32, ge=1, le=512)
    per_host: int = Field(default=2, ge=1, le=16)
    timeout: Positive = timedelta(seconds=20)
    max_bytes: Bytes = 15_000_000
    backfill: Duration = timedelta(days=7)
    allow_private_addresses: bool = False
    proxy: str = Field(default="", repr=False)
    user_agent: str = AGENT


class EmailSettings(Section):
    """How digests are mailed; ``host`` "" means to disk only."""

    host: str = ""
    port: int = Field(default=587, ge=1, le=65_535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: str = Field(default="", repr=False)
    password_file: str = ""
    ca_file: str = ""
    sender: str = Field(default="", alias="from")
    to: tuple[str, ...] = ()
    together: bool = False
    on_ambiguous: Literal["resend", "hold"] = "resend"
    timeout: Positive = timedelta(seconds=60)
    dkim_selector: str = ""
    dkim_domain: str = ""
    dkim_key_file: str = ""


class WebSettings(Section):
    """Where the read-only pages listen, and the address readers reach them at."""

    host: str = "127.0.0.1"
    port: int = Field(default=8060, ge=0, le=65_535)
    base_url: str = Field(default="", pattern=r"^(https?://[^\s]+)?$")


class EngineSettings(Section):
    """Who calls the jobs."""

    kind: Literal["local", "queue"] = "local"


class Settings(Section):
    """Everything ``config/monitor.toml`` may say."""

    service: ServiceSettings = ServiceSettings()
    storage: StorageSettings = StorageSettings()
    poll: PollSettings = PollSettings()
    email: EmailSettings = EmailSettings()
    web: WebSettings = WebSettings()
    engine: EngineSettings = EngineSettings()


def load_settings(home: Path, environ: dict[str, str] | None = None) -> Settings:
    """Read a home's settings; a home without ``monitor.toml`` has the defaults.

    Args:
        home: The home folder.
        environ: Variables to overlay; the process's own by default.

    Raises:
        ConfigError: With every problem found, in the file and in the environment.
    """
    path = home / "config" / "monitor.toml"
    text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
    table = read_toml(path) if path.exists() else {}
    problems = list(_secrets_in_file(table, path, text))
    overlaid, unknown = _overlay(table, os.environ if environ is None else environ)
    problems += unknown
    try:
        settings = Settings.model_validate(overlaid)
    except ValidationError as error:
        problems += problems_of(error, file=path, text=text, model=Settings)
        raise ConfigError(tuple(problems)) from None
    problems += _inconsistent(settings, path, text)
    if problems:
        raise ConfigError(tuple(problems))
    return _with_secrets(settings, home, path)


def _overlay(
    table: Table, environ: os._Environ[str] | dict[str, str]
) -> tuple[Table, list[Problem]]:
    """Lay ``MONITOR_<TABLE>__<KEY>`` over the file's tables; lists are JSON."""
    merged: Table = {k: dict(v) if isinstance(v, dict) else v for k, v in table.items()}
    problems = []
    for name, value in environ.items():
        if not name.startswith("MONITOR_") or "__" not in name:
            continue
        section, key = name.removeprefix("MONITOR_").lower().split("__", 1)
        field = Settings.model_fields.get(section)
        kind = field.annotation if field else None
        if not (isinstance(kind, type) and issubclass(kind, Section)):
            problems.append(Problem(file=f"${name}", what="names no table of monitor.toml."))
            continue
        place = merged.setdefault(section, {})
        if isinstance(place, dict):
            place[key] = _typed(value)
    return merged, problems


def _typed(value: str) -> object:
    """Read a list as JSON; pydantic converts the rest from text."""
    if not value.startswith("["):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _secrets_in_file(table: Table, path: Path, text: str) -> list[Problem]:
    """Refuse a password written into the file."""
    email = table.get("email")
    if not isinstance(email, dict) or "password" not in email:
        return []
    return [
        Problem(
            file=str(path),
            key="email.password",
            line=find_line(text, ("email", "password")),
            what="a secret must not stand in this file.",
            remedy="Use email.password_file or the variable MONITOR_EMAIL__PASSWORD.",
        )
    ]


def _inconsistent(settings: Settings, path: Path, text: str) -> list[Problem]:
    """Find values that are fine alone and wrong together."""
    found = []

    def wrong(key: str, what: str, remedy: str) -> None:
        line = find_line(text, key.split("."))
        found.append(Problem(file=str(path), key=key, line=line, what=what, remedy=remedy))

    poll, email = settings.poll, settings.email
    if poll.min_interval > poll.max_interval:
        wrong("poll.min_interval", "is longer than poll.max_interval.", "Lower it.")
    if email.host and not email.sender:
        wrong("email.from", "is needed when email.host is set.", 'Write from = "you@example.org".')
    if email.security == "none" and email.host and not _is_loopback(email.host):
        wrong(
            "email.security",
            f'"none" would send mail and password in the clear to {email.host}.',
            'Use "starttls" or "tls"; "none" is for loopback hosts only.',
        )
    for key, value in (("email.to", email.to), ("service.admin", settings.service.admin)):
        for address in value:
            if not is_address(address):
                wrong(key, f'"{address}" is not an e-mail address.', "Write name@host.")
    if email.sender and not is_address(email.sender):
        wrong("email.from", f'"{email.sender}" is not an e-mail address.', "Write name@host.")
    return found


def is_address(text: str) -> bool:
    """Tell whether a text can be a mailbox, plain or as ``Name <a@b>``."""
    inner = text.rpartition("<")[2].rstrip(">").strip() if text.endswith(">") else text
    return bool(re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+", inner)) and not re.search(r"[\r\n]", text)


def _is_loopback(host: str) -> bool:
    return host in ("localhost", "::1", "[::1]") or host.startswith("127.")


def _with_secrets(settings: Settings, home: Path, path: Path) -> Settings:
    """Fill in the password from its file or a systemd credential; find the own CA in the home."""
    email = settings.email
    if email.ca_file:
        email = email.model_copy(update={"ca_file": str(home / Path(email.ca_file).expanduser())})
        settings = settings.model_copy(update={"email": email})
    if email.password:
        return settings
    secret = read_secret(email.password_file, home, "email_password", path, "email.password_file")
    if not secret:
        return settings
    return settings.model_copy(update={"email": email.model_copy(update={"password": secret})})


def read_secret(file: str, home: Path, credential: str, config: Path, key: str) -> str:
    """Read a secret from its file, else from systemd's credentials directory, else "".

    Raises:
        ConfigError: The named file cannot be read.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    candidate = Path(folder) / credential if folder else None
    target = home / Path(file).expanduser() if file else candidate
    if target is None or (not file and not target.is_file()):
        return ""
    try:
        return target.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        what = f"{target} cannot be read ({error})."
        problem = Problem(file=str(config), key=key, what=what, remedy="Check path and rights.")
        raise ConfigError((problem,)) from None
