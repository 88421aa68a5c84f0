"""The main job on all three providers, against the sandbox: no account needed.

make demo
"""

import anyio

from examples import schedule_on_connectycube, schedule_on_pyas, schedule_on_zoom
from examples.report import table
from polymeet.testing import Sandbox


async def main() -> None:
    """Run the three examples and show their results."""
    print("polymeet against its sandbox: the three providers in memory, made from the same specs\n")
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, sandbox.pyas() as pyas, sandbox.connectycube() as cube:
        results = [
            await schedule_on_zoom.schedule(zoom, "sandbox"),
            await schedule_on_pyas.schedule(pyas, "account-1", "sandbox"),
            await schedule_on_connectycube.schedule(cube, "sandbox"),
        ]
        print(f"\n{table(results)}\n\n{len(sandbox.requests)} requests, each checked against the provider's document")


if __name__ == "__main__":
    anyio.run(main)
