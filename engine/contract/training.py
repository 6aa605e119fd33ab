"""How an adapter is trained: the options of `daw-bridge train`, with their ranges."""

from dataclasses import dataclass

from engine.contract import ranges
from engine.contract.checks import Checked


@dataclass(frozen=True, slots=True)
class AdapterTraining(Checked):
    """steps: in all, those of earlier runs included. seconds: the longest excerpt of a song in one example. batch:
    examples in one step. alpha: the adapter acts at alpha / rank. sample_every: steps from one sample to the next.
    """

    steps: ranges.TrainingSteps = 1000
    rank: ranges.Rank = 64
    alpha: ranges.Alpha = 128.0
    learning_rate: ranges.LearningRate = 1e-4
    seconds: ranges.ExcerptS = 60.0
    batch: ranges.Batch = 1
    sample_every: ranges.TrainingSteps = 200
    device: ranges.Device = "auto"
    dtype: ranges.TrainingDtype = "auto"
