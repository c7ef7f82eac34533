#!/usr/bin/env python3
"""Reads the JUnit report of `demarche test` with two readers that know nothing of each other.

Usage: junit.py DEMARCHE

Needs the packages junitparser and xunitparser. The library's tests about nothing and about the law are
run, then one of them with an expectation broken. Both readers must find the same tests, and the one
that fails with the difference and its place. Exit codes: 0 they agree, 1 they do not.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import junitparser
import xunitparser

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, folder, *arguments):
    report = pathlib.Path(folder) / "out.xml"
    command = [program, "test", *arguments, "--junit", str(report)]
    code = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode
    return code, report


def by_junitparser(report):
    """Name, whether it passed, and what is told, of every test."""
    found = []
    for suite in junitparser.JUnitXml.fromfile(str(report)):
        for case in suite:
            told = "\n".join(f"{r.message}\n{r.text}" for r in case.result)
            found.append((case.classname, case.name, not case.result, told))
    return sorted(found)


def by_xunitparser(report):
    with open(report, encoding="utf-8") as text:
        suite, _ = xunitparser.parse(text)
    found = []
    for case in suite:
        told = "" if case.success else f"{case.message}\n{case.trace}"
        found.append((case.classname, case.methodname, case.success, told))
    return sorted(found)


def agreed(report):
    one, other = by_junitparser(report), by_xunitparser(report)
    assert [c[:3] for c in one] == [c[:3] for c in other], (one, other)
    for (*_, told), (*_, also) in zip(one, other):
        assert told.split() == also.split(), (told, also)
    return one


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        code, report = run(program, folder, str(ROOT / "scenarios"), "--filter", "nothing")
        cases = agreed(report)
        assert code == 0 and len(cases) >= 10 and all(passed for _, _, passed, _ in cases), (code, cases)
        print(f"the library: {len(cases)} tests, read alike by junitparser and xunitparser")

        for name in ("training-isle.ron", "training-isle.ftl", "training-isle.test.ron"):
            shutil.copy(ROOT / "scenarios" / name, folder)
        tests = pathlib.Path(folder) / "training-isle.test.ron"
        text = tests.read_text(encoding="utf-8")
        right, wrong = 'Objective(id: "arrived", at_most: Nothing)', 'Objective(id: "arrived", at_least: Gold)'
        assert right in text, "the tutorial's tests have another expectation now"
        tests.write_text(text.replace(right, wrong), encoding="utf-8")
        code, report = run(program, folder, str(tests), "--filter", "nothing")
        failed = [told for _, _, passed, told in agreed(report) if not passed]
        assert code == 1 and len(failed) == 1, (code, failed)
        line = text[: text.index(right)].count("\n") + 1
        for wanted in (f"training-isle.test.ron:{line}:", "expected", "found", "arrived"):
            assert wanted in failed[0], failed[0]
        print("a broken expectation: exit 1, one failure, told with its place to both")


if __name__ == "__main__":
    main()
