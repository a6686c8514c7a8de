"""Wire the app together; ``python app.py`` prepares what is missing and serves it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from config import ROOT, Config
from database import migrate
from ml.model_utils import are_current, load_models
from routes import (
    accounts,
    answers,
    api,
    auth,
    bill_calendar,
    budgets,
    bulk_edits,
    categories,
    cli,
    compression,
    dashboard,
    deps,
    errors,
    figures,
    filters,
    forgotten,
    goals,
    health,
    ids,
    insights,
    kept_forms,
    languages,
    links,
    logs,
    metrics,
    own_files,
    privacy,
    review,
    rules,
    security,
    serving,
    settings,
    splits,
    tags,
    transaction_edits,
    transactions,
    two_step,
    upload,
    visitors,
)
from routes.catalogues import CatalogueError, OwnBabel, load_all
from routes.deps import Services
from routes.languages import words_locale
from routes.serving import Server
from utils.clock import SystemClock
from utils.db_utils import make_engine
from utils.environment import ConfigError
from utils.importing import receive as statement_import
from utils.jobs import Jobs
from utils.mail import NoMail, SmtpMail
from utils.people.passwords import PasswordHasher, pepper_name
from utils.people.two_step import Seal
from utils.reading.limits import ReadingLimits
from utils.reading.pool import StatementReader
from utils.statements.limits import Limits

if TYPE_CHECKING:
    from utils.mail import Mailer

_FORM_ALLOWANCE_BYTES: Final = 500_000
# What works around every request, from the outermost inwards.
_EXTENSIONS: Final = (
    ids,
    logs,
    metrics,
    security,
    own_files,
    compression,
    errors,
    filters,
    figures,
    languages,
    visitors,
    api,
    cli,
)
_PAGES: Final = (
    auth,
    forgotten,
    health,
    metrics,
    two_step,
    settings,
    privacy,
    kept_forms,
    upload,
    dashboard,
    transactions,
    transaction_edits,
    bulk_edits,
    splits,
    review,
    links,
    rules,
    categories,
    tags,
    accounts,
    insights,
    bill_calendar,
    budgets,
    goals,
    answers,
    languages,
)


def create_app(config: Config | None = None, services: Services | None = None) -> Flask:
    """Build the app; nothing is opened, read or started before the first request."""
    config = config or Config.from_environment()
    app = Flask(__name__, instance_path=str(config.instance_path))
    app.config.from_mapping(_flask_settings(config))
    if config.trusted_proxies:
        hops = config.trusted_proxies
        proxied = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=0)
        app.wsgi_app = proxied  # type: ignore[method-assign]
    deps.install(app, services or build_services(config))
    OwnBabel(app, locale_selector=words_locale)
    for part in _EXTENSIONS:
        part.init_app(app)
    for page in _PAGES:
        app.register_blueprint(page.blueprint)
    return app


def build_services(config: Config) -> Services:
    """Build what lives longer than a request, from the operator's settings."""
    engine = make_engine(config.database_url)
    clock = SystemClock()
    return Services(
        engine=engine,
        clock=clock,
        passwords=PasswordHasher(
            rounds=config.bcrypt_rounds,
            pepper=config.password_pepper,
            pepper_id=config.password_pepper_id,
            old_peppers={
                name or pepper_name(pepper): pepper
                for name, pepper in config.previous_peppers
            },
        ),
        models=load_models(config.models_path),
        reader=StatementReader(_reading_limits(config)),
        jobs=Jobs(engine, clock, threads=config.read_processes),
        registration=config.registration,
        max_upload_bytes=config.max_upload_bytes,
        session_idle=dt.timedelta(hours=config.session_idle_hours),
        session_max=dt.timedelta(days=config.session_days),
        seal=Seal(config.secret_key, config.secret_key_fallbacks),
        mailer=_mailer(config),
        public_url=config.public_url or f"http://{config.host}:{config.port}",
        require_two_step=config.require_two_step,
    )


def _mailer(config: Config) -> Mailer:
    if not config.smtp_host:
        return NoMail()
    return SmtpMail(
        host=config.smtp_host,
        port=config.smtp_port,
        sender=config.smtp_from,
        user=config.smtp_user,
        password=config.smtp_password,
        security=config.smtp_security,
    )


def _reading_limits(config: Config) -> ReadingLimits:
    return ReadingLimits(
        processes=config.read_processes,
        wall_seconds=config.read_seconds,
        cpu_seconds=config.read_cpu_seconds,
        memory_mb=config.read_memory_mb,
        file=Limits(
            size_bytes=config.max_upload_bytes,
            rows=config.read_rows,
            columns=config.read_columns,
            cells=config.read_cells,
            pages=config.read_pages,
            unpacked_mb=config.read_unpacked_mb,
            unpacked_ratio=config.read_unpacked_ratio,
        ),
    )


def _flask_settings(config: Config) -> dict[str, Any]:
    return {
        "SECRET_KEY": config.secret_key,
        "SECRET_KEY_FALLBACKS": list(config.secret_key_fallbacks),
        "TESTING": config.testing,
        # A form may carry several files; each is held to its own limit as well.
        "MAX_CONTENT_LENGTH": 10 * config.max_upload_bytes + _FORM_ALLOWANCE_BYTES,
        "MAX_FORM_MEMORY_SIZE": _FORM_ALLOWANCE_BYTES,
        "MAX_FORM_PARTS": 1000,
        "TRUSTED_HOSTS": list(config.trusted_hosts) or None,
        "RATELIMIT_STORAGE_URI": config.ratelimit_storage_url,
        "METRICS": config.metrics,
        "API_LIMIT": f"{config.api_limit} per minute",
        "API_USER_LIMIT": f"{config.api_user_limit} per minute",
        "BABEL_DEFAULT_LOCALE": "en_IN",
    }


def prepare(config: Config) -> None:
    """Bring database and models up to date.

    Models are trained where they are missing or were made by other code or libraries.
    """
    config.instance_path.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(config.database_url)
    migrate.upgrade(engine)
    statement_import.sweep(engine, SystemClock().now())
    engine.dispose()
    if not are_current(config.models_path):
        print(
            "Training the models; this is done once and takes about a minute.",
            flush=True,
        )
        _train(config)


def _train(config: Config) -> None:
    out = str(config.models_path)
    command = [sys.executable, "-m", "ml.train_models", "--out", out]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        print("Training failed. Until it works, simple rules answer and pages say so.")


def make_server(config: Config) -> Server:
    """Make what serves the app, which is built when it runs."""
    return Server(
        partial(create_app, config),
        bind=f"{config.host}:{config.port}",
        workers=config.workers,
        log_level=config.log_level,
    )


def main() -> int:
    """Prepare and serve; a wrong setting is one sentence, not a traceback."""
    try:
        config = Config.from_environment()
        load_all()
    except (ConfigError, CatalogueError) as error:
        print(f"Cannot start: {error}", file=sys.stderr)
        return 2
    logs.configure(config.log_level)
    prepare(config)
    serving.prepare_metrics(config.instance_path, on=config.metrics)
    make_server(config).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
