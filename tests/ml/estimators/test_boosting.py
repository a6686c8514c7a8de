import numpy as np
import pytest
from scipy.special import expit
from sklearn.ensemble import HistGradientBoostingClassifier

from ml.estimators.boosting import (
    after_trees,
    fit_boosting,
    probability_in_steps,
    probability_of,
)


@pytest.fixture(scope="module")
def matrix():
    rows = np.random.default_rng(3).normal(size=(400, 4))
    rows[::7, 1] = np.nan
    return rows


@pytest.fixture(scope="module")
def classifier(matrix):
    model = HistGradientBoostingClassifier(max_iter=12, random_state=0)
    return fit_boosting(model, matrix, matrix[:, 0] > 0.8)


def test_the_first_trees_have_the_last_word_on_what_is_ordinary(classifier, matrix):
    odds = after_trees(classifier, matrix, 4)
    limit = float(np.quantile(odds, 0.6))
    said = probability_in_steps(classifier, matrix, ((4, limit),))
    plain = odds <= limit
    assert said[plain] == pytest.approx(expit(odds[plain]))
    assert (said[~plain] == probability_of(classifier, matrix[~plain])).all()


def test_each_step_has_the_last_word_on_what_is_ordinary_to_it(classifier, matrix):
    early, late = (after_trees(classifier, matrix, count) for count in (2, 5))
    first, second = float(np.quantile(early, 0.5)), float(np.quantile(late, 0.8))
    said = probability_in_steps(classifier, matrix, ((2, first), (5, second)))
    at_once, later = early <= first, (early > first) & (late <= second)
    assert (said[at_once] == expit(early[at_once])).all()
    assert (said[later] == expit(late[later])).all()
    rest = ~at_once & ~later
    assert (said[rest] == probability_of(classifier, matrix[rest])).all()


def test_a_row_gets_the_same_answer_among_few_and_among_many(classifier, matrix):
    many = probability_in_steps(classifier, matrix, ((4, -1.0),))
    few = probability_in_steps(classifier, matrix[:20], ((4, -1.0),))
    assert few == pytest.approx(many[:20], abs=0, rel=1e-12)


def test_more_trees_than_there_are_are_all_of_them(classifier, matrix):
    everything = expit(after_trees(classifier, matrix, 99))
    assert everything == pytest.approx(probability_of(classifier, matrix))


def test_trees_say_what_the_library_says_to_the_last_bit(classifier, matrix):
    theirs = classifier.predict_proba(matrix)[:, 1]
    assert (probability_of(classifier, matrix) == theirs).all()
    stages = list(classifier.staged_decision_function(matrix))
    assert (after_trees(classifier, matrix, 5) == stages[4].ravel()).all()
    assert (after_trees(classifier, matrix[:9], 5) == stages[4].ravel()[:9]).all()
