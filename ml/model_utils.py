"""Model cards, and saving and loading models safely; re-exports their values."""

from __future__ import annotations

import hashlib
import importlib
import io
import json
import os
import platform
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Self

import joblib

from ml.code_digest import code_digest
from ml.prediction import LEVELS, Forecast, Interval, Prediction, RunningMonth
from ml.registry import (
    REGISTRY,
    Estimator,
    ModelSpec,
    baseline_of,
    estimator_of,
    named,
)
from ml.standing_in import StandIn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

__all__ = [
    "LEVELS",
    "REGISTRY",
    "Estimator",
    "Forecast",
    "Interval",
    "ModelCard",
    "ModelStatus",
    "Models",
    "Prediction",
    "RunningMonth",
    "are_current",
    "baseline_of",
    "estimator_of",
    "load_models",
    "save_model",
]

_LIBRARIES: Final = ("sklearn", "numpy", "pandas", "scipy", "joblib")

State = Literal["ready", "missing", "altered", "mismatched"]


def library_versions() -> dict[str, str]:
    """Give the versions that decide whether an artefact can be unpickled."""
    versions = {name: importlib.import_module(name).__version__ for name in _LIBRARIES}
    return {"python": ".".join(platform.python_version_tuple()[:2]), **versions}


@dataclass(frozen=True)
class ModelCard:
    """What is known of an artefact before it is opened."""

    name: str
    estimator: str
    sha256: str
    size_bytes: int
    trained_at: str
    libraries: Mapping[str, str]
    code_sha256: str
    seed: int | None
    data_sha256: str
    features: tuple[str, ...]
    metrics: Mapping[str, float]
    baseline_metrics: Mapping[str, float]

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read a card; raises ValueError, TypeError or KeyError when it is none."""
        fields = json.loads(text)
        return cls(**{**fields, "features": tuple(fields["features"])})

    def to_json(self) -> str:
        """Give the card as indented JSON."""
        return json.dumps(asdict(self), indent=2, allow_nan=False) + "\n"


def _write_atomically(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def save_model(  # noqa: PLR0913  # a card has that many fields
    estimator: Estimator,
    folder: Path | str,
    name: str,
    metrics: Mapping[str, float],
    *,
    baseline_metrics: Mapping[str, float] | None = None,
    features: Sequence[str] = (),
    seed: int | None = None,
    data_sha256: str = "",
    trained_at: datetime,
) -> ModelCard:
    """Write `<artefact>.pkl` and its `.json` card, each in one step.

    Args:
        estimator: the fitted estimator.
        folder: made when it does not exist.
        name: key of `REGISTRY`.
        metrics: back-test figures on households not seen in training.
        baseline_metrics: the same figures of the baseline.
        features: names of what the estimator looks at.
        seed: of the households and of chance in fitting.
        data_sha256: of the training data.
        trained_at: an aware time.

    Raises:
        OSError: when the folder cannot be written.
    """
    buffer = io.BytesIO()
    joblib.dump(estimator, buffer, compress=("zlib", 6))
    content = buffer.getvalue()
    spec = REGISTRY[name]
    card = ModelCard(
        name=spec.artefact,
        estimator=spec.estimator,
        sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        trained_at=trained_at.isoformat(timespec="seconds"),
        libraries=library_versions(),
        code_sha256=code_digest(),
        seed=seed,
        data_sha256=data_sha256,
        features=tuple(features),
        metrics=dict(metrics),
        baseline_metrics=dict(baseline_metrics or {}),
    )
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _write_atomically(folder / f"{spec.artefact}.pkl", content)
    _write_atomically(folder / f"{spec.artefact}.json", card.to_json().encode())
    return card


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """Whether a model can be used, and a sentence for people when it cannot."""

    state: State
    message: str = ""
    card: ModelCard | None = None

    @property
    def ready(self) -> bool:
        """Whether the learned model is the one that speaks."""
        return self.state == "ready"


@dataclass(frozen=True)
class Models:
    """The estimators to predict with: learned ones, or their baselines."""

    expense: Any
    savings: Any
    bills: Any
    anomaly: Any
    budget: Any
    categoriser: Any
    version: str
    status: Mapping[str, ModelStatus] = field(default_factory=dict)


class _Unusable(Exception):
    def __init__(self, state: State, message: str) -> None:
        super().__init__(message)
        self.status = ModelStatus(state, message)


def _read_card(path: Path, spec: ModelSpec) -> ModelCard:
    try:
        card = ModelCard.from_json(path.read_text(encoding="utf-8"))
    except OSError:
        raise _Unusable(
            "missing", f"{path.name} is missing; train the models"
        ) from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _Unusable("altered", f"{path.name} cannot be read as a card") from None
    if (card.name, card.estimator) != (spec.artefact, spec.estimator):
        raise _Unusable("altered", f"{path.name} belongs to another model")
    return card


def _check_versions(card: ModelCard) -> None:
    if card.code_sha256 != code_digest():
        raise _Unusable(
            "mismatched",
            f"{card.name} was trained by another version of the program; "
            "train the models",
        )
    here = library_versions()
    for library, version in here.items():
        trained = dict(card.libraries).get(library)
        if trained != version:
            raise _Unusable(
                "mismatched",
                f"{card.name} was trained with {library} {trained}, here is {version}",
            )


def _open_model(folder: Path, spec: ModelSpec) -> tuple[Any, ModelCard]:
    card = _read_card(folder / f"{spec.artefact}.json", spec)
    path = folder / f"{spec.artefact}.pkl"
    try:
        content = path.read_bytes()
    except OSError:
        raise _Unusable(
            "missing", f"{path.name} is missing; train the models"
        ) from None
    if hashlib.sha256(content).hexdigest() != card.sha256:
        raise _Unusable("altered", f"{path.name} is not the file its card describes")
    _check_versions(card)
    try:
        estimator = joblib.load(io.BytesIO(content))
    except Exception:  # noqa: BLE001  # unpickling may raise anything at all
        raise _Unusable("mismatched", f"{path.name} cannot be opened here") from None
    if not isinstance(estimator, named(spec.estimator)):
        raise _Unusable("altered", f"{path.name} holds another kind of model")
    return estimator, card


def are_current(folder: Path | str) -> bool:
    """Tell whether every model is there and made by this code and these libraries."""
    try:
        for spec in REGISTRY.values():
            _check_versions(_read_card(Path(folder) / f"{spec.artefact}.json", spec))
    except _Unusable:
        return False
    return all((Path(folder) / f"{s.artefact}.pkl").exists() for s in REGISTRY.values())


def load_models(folder: Path | str) -> Models:
    """Load every model that is proved unaltered, and the baseline for the rest.

    The SHA-256 of the very bytes that are opened and the library versions are
    compared with the card first, because a pickle is code. Never raises: `status`
    says what was found under each name of `REGISTRY`.
    """
    chosen: dict[str, Any] = {}
    status: dict[str, ModelStatus] = {}
    digest = hashlib.sha256()
    for name, spec in REGISTRY.items():
        try:
            chosen[name], card = _open_model(Path(folder), spec)
            status[name] = ModelStatus("ready", card=card)
            digest.update(f"{name}={card.sha256};".encode())
        except _Unusable as problem:
            chosen[name], status[name] = baseline_of(name), problem.status
            digest.update(f"{name}=baseline;".encode())
    # Statements must be read even when the categoriser fails on one of them.
    chosen["categoriser"] = StandIn(chosen["categoriser"])
    return Models(**chosen, version=digest.hexdigest()[:16], status=status)
