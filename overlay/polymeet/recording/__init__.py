"""Recording of answers that differ from the specs.

async with record(zoom) as recorder: ...    every answer of a client while the block runs
Recorder(sample=0.01).attach(zoom)          a part of all answers, in production
recorder.report()                           the differences: names, types and shapes, no values
"""

from ._recorder import Recorder, Recording, record
from ._report import Report

__all__ = ("Recorder", "Recording", "Report", "record")
