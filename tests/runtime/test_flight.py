"""One run for many who ask at the same time."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import trio

from runtime.errors import APIConnectionError, APITimeoutError, TokenError
from runtime.flight import AsyncFlights, Flights, Terms


def test_threads_share_one_run() -> None:
    """All get its result."""
    flights, runs, together = Flights(), list[int](), threading.Barrier(20)

    def work() -> str:
        runs.append(1)
        time.sleep(0.3)
        return "token"

    def run(_: int) -> str:
        together.wait()
        return flights.run("k", work)

    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(run, range(20)))
    assert (["token"] * 20, [1]) == (found, runs)
    assert {} == flights.under_way


def test_threads_share_one_failure() -> None:
    """All get the same error, each a copy of its own, and nobody tries again."""
    flights, runs, together = Flights(), list[int](), threading.Barrier(8)

    def work() -> str:
        runs.append(1)
        time.sleep(0.3)
        raise TokenError("refused", status=401)

    def caught(_: int) -> TokenError:
        together.wait()
        with pytest.raises(TokenError) as error:
            flights.run("k", work)
        return error.value

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(caught, range(8)))
    assert [1] == runs
    assert 8 == len({id(error) for error in found})
    assert {("refused", 401)} == {(str(error), error.status) for error in found}


def test_a_later_run_is_a_new_one() -> None:
    """Only those who wait share; different keys never do."""
    flights = Flights()
    assert ["1", "2", "3"] == [flights.run(key, lambda n=n: n) for key, n in zip("aab", "123")]  # type: ignore[misc]


def test_a_run_that_is_cut_off_is_taken_over() -> None:
    """Who waited runs itself."""
    flights, entered = Flights(), threading.Event()

    def cut() -> str:
        entered.set()
        time.sleep(0.05)
        raise KeyboardInterrupt

    def leader() -> None:
        with pytest.raises(KeyboardInterrupt):
            flights.run("k", cut)

    with ThreadPoolExecutor(2) as pool:
        leading = pool.submit(leader)
        entered.wait()
        assert "mine" == pool.submit(flights.run, "k", lambda: "mine").result(5)
        leading.result()


def test_tasks_share_one_run_and_one_failure() -> None:
    """As threads do."""
    flights, runs = AsyncFlights(), list[int]()

    async def good() -> str:
        runs.append(1)
        await asyncio.sleep(0.01)
        return "token"

    async def bad() -> str:
        runs.append(2)
        await asyncio.sleep(0.01)
        raise TokenError("refused")

    async def main() -> tuple[list[object], list[object]]:
        first = await asyncio.gather(*(flights.run("k", good) for _ in range(20)))
        failing = (flights.run("k", bad) for _ in range(20))
        second = await asyncio.gather(*failing, return_exceptions=True)
        return list(first), list(second)

    first, second = asyncio.run(main())
    assert ["token"] * 20 == first
    assert 20 == len({id(error) for error in second if isinstance(error, TokenError)})
    assert [1, 2] == runs


def test_a_run_goes_on_where_its_leader_is_cancelled() -> None:
    """Who waited gets its result, and who comes later finds it done: a refresh token is spent once."""
    flights, runs = AsyncFlights(), list[int]()

    async def slow() -> str:
        runs.append(1)
        await asyncio.sleep(0.05)
        runs.append(2)
        return "token"

    async def main(waiters: int) -> list[str]:
        leader = asyncio.create_task(flights.run("k", slow))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(flights.run("k", slow)) for _ in range(waiters)]
        await asyncio.sleep(0.01)
        leader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leader
        found = await asyncio.gather(*waiting)
        await asyncio.sleep(0.1)
        return list(found)

    assert ["token"] * 3 == asyncio.run(main(3))
    assert [] == asyncio.run(main(0))
    assert [1, 2] * 2 == runs and {} == flights.under_way


def test_a_run_ends_with_its_event_loop() -> None:
    """And is not in the way in another."""
    flights = AsyncFlights()

    async def slow() -> str:
        await asyncio.sleep(5)
        return "never"

    async def quick() -> str:
        return "mine"

    async def cut() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(flights.run("k", slow), 0.01)

    asyncio.run(cut())
    assert {} == flights.under_way
    assert "mine" == asyncio.run(flights.run("k", quick))


def test_a_cancelled_run_is_taken_over_in_trio() -> None:
    """Where no task goes on by itself, who waited runs itself."""
    flights = AsyncFlights()

    async def slow() -> str:
        await trio.sleep(5)
        return "never"

    async def quick() -> str:
        return "mine"

    async def main() -> list[str]:
        found: list[str] = []

        async def waiter() -> None:
            found.append(await flights.run("k", quick))

        async with trio.open_nursery() as nursery:
            with trio.move_on_after(0.05):
                nursery.start_soon(waiter)
                await flights.run("k", slow)
        return found

    assert ["mine"] == trio.run(main)
    assert {} == flights.under_way


def test_a_cancelled_waiter_disturbs_nobody() -> None:
    """The run goes on for the others."""
    flights = AsyncFlights()

    async def work() -> str:
        await asyncio.sleep(0.02)
        return "token"

    async def main() -> str:
        leader = asyncio.create_task(flights.run("k", work))
        await asyncio.sleep(0)
        waiter = asyncio.create_task(flights.run("k", work))
        await asyncio.sleep(0)
        waiter.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiter
        return await leader

    assert "token" == asyncio.run(main())


def test_a_thread_waits_no_longer_than_its_call_may_take() -> None:
    """The run goes on for the others."""
    flights, entered, end = Flights(), threading.Event(), threading.Event()

    def work() -> str:
        entered.set()
        end.wait(5)
        return "token"

    with ThreadPoolExecutor(2) as pool:
        leading = pool.submit(flights.run, "k", work)
        entered.wait(5)
        with pytest.raises(APITimeoutError, match="the deadline of the call passed"):
            flights.run("k", work, Terms(0.02))
        end.set()
        assert "token" == leading.result(5)


def test_a_task_waits_no_longer_than_its_call_may_take() -> None:
    """The run goes on for the others."""
    flights = AsyncFlights()

    async def work() -> str:
        await asyncio.sleep(0.1)
        return "token"

    async def main() -> str:
        leader = asyncio.create_task(flights.run("k", work))
        await asyncio.sleep(0)
        with pytest.raises(APITimeoutError, match="the deadline of the call passed"):
            await flights.run("k", work, Terms(0.02))
        return await leader

    assert "token" == asyncio.run(main())


@pytest.mark.parametrize(
    ("patience", "expected"), [("short", APIConnectionError), ("long", "mine")]
)
def test_who_is_more_patient_than_the_leader_runs_itself(
    patience: str, expected: object
) -> None:
    """Those who wait as long as he does would fare no better."""
    flights, entered, end = Flights(), threading.Event(), threading.Event()
    awaited = AsyncFlights()

    def broken() -> str:
        entered.set()
        end.wait(5)
        raise APIConnectionError("refused")

    async def later() -> str:
        await asyncio.sleep(0.02)
        return broken()

    async def mine() -> str:
        return "mine"

    async def main() -> list[object]:
        leader = awaited.run("k", later, Terms(patience="short"))
        follower = awaited.run("k", mine, Terms(patience=patience))
        both = await asyncio.gather(leader, follower, return_exceptions=True)
        return list(both)

    with ThreadPoolExecutor(2) as pool:
        leading = pool.submit(flights.run, "k", broken, Terms(patience="short"))
        entered.wait(5)
        terms = Terms(patience=patience)
        following = pool.submit(flights.run, "k", lambda: "mine", terms)
        time.sleep(0.05)
        end.set()
        assert isinstance(leading.exception(5), APIConnectionError)
        found = following.exception(5) or following.result()
    for one in (found, asyncio.run(main())[1]):
        assert expected in (one, type(one))
