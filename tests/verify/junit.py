#!/usr/bin/env python3
"""Reads the JUnit report of `demarche test` with two readers that know nothing of each other.

Usage: junit.py DEMARCHE

Needs the packages junitparser and xunitparser. The library's tests about nothing are run, then one of
them with an expectation broken, then beside a scenario that cannot be used, then stopped at the first
failure, in parts, and with times. Both readers must find the same tests with the same outcome, each
with its file and line, and what fails with the difference and its place. Exit codes: 0 they agree, 1
they do not.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import junitparser
import xunitparser

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, folder, *arguments):
    report = pathlib.Path(folder) / "out.xml"
    command = [program, "test", *arguments, "--junit", str(report)]
    code = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode
    return code, report


def by_junitparser(report):
    """Name, outcome, and what is told, of every test."""
    found = []
    for suite in junitparser.JUnitXml.fromfile(str(report)):
        for case in suite:
            kinds = [type(result).__name__ for result in case.result]
            outcome = {"Failure": "failed", "Error": "errored", "Skipped": "skipped"}[kinds[0]] if kinds else "passed"
            told = "\n".join(f"{r.message}\n{r.text or ''}" for r in case.result)
            found.append((case.classname, case.name, outcome, told))
    return sorted(found)


def by_xunitparser(report):
    with open(report, encoding="utf-8") as text:
        suite, _ = xunitparser.parse(text)
    found = []
    for case in suite:
        outcome = case.result if case.result in ("skipped",) else case.result.replace("failure", "failed")
        outcome = {"success": "passed", "error": "errored"}.get(outcome, outcome)
        told = "" if case.success else f"{case.message}\n{case.trace or ''}"
        found.append((case.classname, case.methodname, outcome, told))
    return sorted(found)


def agreed(report):
    one, other = by_junitparser(report), by_xunitparser(report)
    assert [c[:3] for c in one] == [c[:3] for c in other], (one, other)
    for (*_, told), (*_, also) in zip(one, other):
        assert told.split() == also.split(), (told, also)
    # Each test has its file and line, which neither reader gives.
    for case in xml.etree.ElementTree.parse(report).iter("testcase"):
        assert case.get("file") and int(case.get("line")) >= 1, case.attrib
        assert not case.get("file").startswith("./"), case.attrib
    return one


def times(report):
    """The times of the tests, as each reader gives them."""
    suites = junitparser.JUnitXml.fromfile(str(report))
    one = sorted((case.name, case.time) for suite in suites for case in suite)
    with open(report, encoding="utf-8") as text:
        suite, _ = xunitparser.parse(text)
    other = sorted((case.methodname, case.time and case.time.total_seconds()) for case in suite)
    assert one == other, (one, other)
    return [time for _, time in one]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        code, report = run(program, folder, str(ROOT / "scenarios"), "--filter", "nothing")
        cases = agreed(report)
        assert code == 0 and len(cases) >= 10 and all(c[2] == "passed" for c in cases), (code, cases)
        print(f"the library: {len(cases)} tests, read alike by junitparser and xunitparser")

        for name in ("training-isle.ron", "training-isle.ftl", "training-isle.test.ron"):
            shutil.copy(ROOT / "scenarios" / name, folder)
        tests = pathlib.Path(folder) / "training-isle.test.ron"
        text = tests.read_text(encoding="utf-8")
        right, wrong = 'Objective(id: "arrived", at_most: Nothing)', 'Objective(id: "arrived", at_least: Gold)'
        assert right in text, "the tutorial's tests have another expectation now"
        tests.write_text(text.replace(right, wrong), encoding="utf-8")
        code, report = run(program, folder, str(tests), "--filter", "nothing")
        all_of_it = agreed(report)
        failed = [told for *_, outcome, told in all_of_it if outcome == "failed"]
        assert code == 1 and len(failed) == 1, (code, failed)
        assert set(times(report)) <= {None, 0}, "no times unless they are asked for"
        line = text[: text.index(right)].count("\n") + 1
        for wanted in (f"training-isle.test.ron:{line}:", "expected", "found", "arrived"):
            assert wanted in failed[0], failed[0]
        print("a broken expectation: exit 1, one failure, told with its place to both")

        scenario = pathlib.Path(folder) / "unusable.ron"
        scenario.write_text("(format: 1, nonsense: 3)", encoding="utf-8")
        (pathlib.Path(folder) / "unusable.test.ron").write_text(
            '(format: 1, scenario: "unusable.ron", tests: [(name: "a", expect: [Defeat(id: None)])])', encoding="utf-8"
        )
        code, report = run(program, folder, ".", "--filter", "nothing")
        beside = agreed(report)
        errors = [told for *_, outcome, told in beside if outcome == "errored"]
        assert code == 2 and len(errors) == 1 and "nonsense" in errors[0], (code, errors)
        assert len(beside) == len(all_of_it) + 1, "the rest is run"
        print("a scenario that cannot be used: exit 2, one error, and the rest is run")

        _, report = run(program, folder, str(tests), "--seeds", "5")
        whole = agreed(report)
        code, report = run(program, folder, str(tests), "--seeds", "5", "--fail-fast", "--times")
        stopped = agreed(report)
        assert code == 1 and [case[:2] for case in stopped] == [case[:2] for case in whole], (code, stopped)
        skipped = sum(1 for case in stopped if case[2] == "skipped")
        assert 1 <= skipped < len(stopped), stopped
        took = [time for time in times(report) if time]
        assert all(time < 600 for time in took) and len(took) <= len(stopped) - skipped, took
        print(f"stopped at the first failure: {skipped} of {len(stopped)} tests are skipped; times are read alike")

        parts = []
        for part in (1, 2, 3):
            _, report = run(program, folder, str(tests), "--seeds", "5", "--shard", f"{part}/3")
            parts += [case[:3] for case in agreed(report)]
        assert sorted(parts) == [case[:3] for case in whole], parts
        print(f"three parts are together the whole, of {len(whole)} tests")


if __name__ == "__main__":
    main()
