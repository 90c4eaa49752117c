"""How hard Hypothesis tries: "fast" by default, "thorough" under CI, or what HYPOTHESIS_PROFILE says."""

import os

from hypothesis import HealthCheck, settings

# A slow machine is no failure: speed is measured in benchmarks/, never asserted. The same examples every time, so that
# a change passes or fails for what is in it.
COMMON = {"deadline": None, "derandomize": True, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("fast", max_examples=30, **COMMON)
settings.register_profile("thorough", max_examples=120, **COMMON)
DEFAULT = "thorough" if os.environ.get("CI") == "true" else "fast"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", DEFAULT))
