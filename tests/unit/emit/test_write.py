"""A run changes a folder as a whole, or not at all; what people wrote is theirs."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import pytest

from clientwright.diagnostics import InputError
from clientwright.emit import write as writing
from clientwright.emit.write import Beside, Written, compare, write

MANIFEST = ".clientwright.json"
ONE = {"a.py": "a\n", "b/c.py": "c\n", "b/d.py": "d\n"}


def files(texts: Mapping[str, str]) -> dict[PurePosixPath, str]:
    """Paths as the generator gives them."""
    return {PurePosixPath(path): text for path, text in texts.items()}


def run(folder: Path, texts: Mapping[str, str], *, force: bool = False) -> Written:
    """Write files."""
    return write(files(texts), folder, version="1", force=force)


def tree(folder: Path) -> dict[str, str]:
    """Everything below a folder."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(paths)
    }


def test_a_new_folder_is_filled(tmp_path: Path) -> None:
    """Folders around it are made; a manifest lists what was written."""
    written = run(tmp_path / "x" / "out", ONE)
    found = tree(tmp_path / "x" / "out")
    manifest = json.loads(found.pop(MANIFEST))
    assert found == ONE
    assert [str(path) for path in written.written] == sorted(ONE)
    assert written.unchanged == written.removed == ()
    assert list(manifest["files"]) == sorted(ONE)
    assert manifest["generator"] == "clientwright 1"


def test_an_unchanged_folder_is_not_touched(tmp_path: Path) -> None:
    """The same files are the same bytes, and keep their time."""
    run(tmp_path, ONE)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    written = run(tmp_path, ONE)
    assert written.written == () and len(written.unchanged) == 3
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    """Changed files are replaced, left-over ones removed with their folders."""
    run(tmp_path, ONE)
    written = run(tmp_path, {"a.py": "new\n", "e.py": "e\n"})
    assert [str(path) for path in written.written] == ["a.py", "e.py"]
    assert [str(path) for path in written.removed] == ["b/c.py", "b/d.py"]
    assert sorted(tree(tmp_path)) == [MANIFEST, "a.py", "e.py"]
    assert not (tmp_path / "b").exists()


def test_files_of_people_are_left_alone(tmp_path: Path) -> None:
    """Nothing is removed that no run emitted, nor a folder that holds such a file."""
    run(tmp_path, ONE)
    (tmp_path / "b" / "mine.py").write_text("mine")
    (tmp_path / "mine.txt").write_text("mine")
    run(tmp_path, {"a.py": "a\n"})
    assert sorted(tree(tmp_path)) == [MANIFEST, "a.py", "b/mine.py", "mine.txt"]


def edit(folder: Path) -> None:
    (folder / "a.py").write_text("edited\n")


def edit_left_over(folder: Path) -> None:
    (folder / "b" / "c.py").write_text("edited\n")


def put_in_the_way(folder: Path) -> None:
    (folder / "new.py").write_text("mine\n")


@pytest.mark.parametrize(
    ("meddle", "path"),
    [(edit, "a.py"), (edit_left_over, "b/c.py"), (put_in_the_way, "new.py")],
)
def test_edited_files_are_refused_without_force(
    tmp_path: Path, meddle: Callable[[Path], None], path: str
) -> None:
    """The message names them, and nothing at all is changed; `force` does it."""
    run(tmp_path, ONE)
    meddle(tmp_path)
    before = tree(tmp_path)
    new = {"a.py": "a2\n", "new.py": "n\n"}
    with pytest.raises(InputError, match=path):
        run(tmp_path, new)
    assert tree(tmp_path) == before
    run(tmp_path, new, force=True)
    found = tree(tmp_path)
    assert found.pop(MANIFEST) and found == new


def test_an_edit_that_is_what_would_be_written_is_fine(tmp_path: Path) -> None:
    """A person may have applied the same change, or a run may have been killed."""
    run(tmp_path, ONE)
    (tmp_path / "a.py").write_text("a2\n")
    assert run(tmp_path, {**ONE, "a.py": "a2\n"}).written == ()
    assert run(tmp_path, {**ONE, "a.py": "a3\n"}).written == (PurePosixPath("a.py"),)


def test_line_ends_of_windows_are_no_edit(tmp_path: Path) -> None:
    """Git may have turned them when it checked the files out."""
    run(tmp_path, ONE)
    (tmp_path / "a.py").write_bytes(b"a\r\n")
    assert PurePosixPath("a.py") in run(tmp_path, ONE).unchanged


def test_a_deleted_file_comes_back(tmp_path: Path) -> None:
    """Deleting is no edit that would be lost."""
    run(tmp_path, ONE)
    (tmp_path / "a.py").unlink()
    assert run(tmp_path, ONE).written == (PurePosixPath("a.py"),)


def test_a_folder_without_manifest_may_hold_other_files(tmp_path: Path) -> None:
    """Only what would be overwritten with something else is in the way."""
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "a.py").write_text("a\n")
    assert len(run(tmp_path, ONE).written) == 2
    assert (tmp_path / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "path",
    [
        "../a.py",
        "/a.py",
        "b/../../a.py",
        "a b.py",
        "a\n.py",
        "a\x00",
        "ä.py",
        "a.",
        "",
        "a\\b",
        "~/a",
        "c:a",
    ],
)
def test_odd_paths_are_refused(tmp_path: Path, path: str) -> None:
    """No name of a description can lead out of the folder."""
    with pytest.raises(InputError):
        run(tmp_path / "out", {path: "x"})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "paths", [("a.py", "A.py"), ("a", "a/b"), ("b/C/d", "b/c/D"), (MANIFEST, "a")]
)
def test_paths_that_collide_are_refused(tmp_path: Path, paths: tuple[str, str]) -> None:
    """Two names that differ in case only are one file on many machines."""
    with pytest.raises(InputError):
        run(tmp_path / "out", dict.fromkeys(paths, "x"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("link", ["a.py", "b"])
@pytest.mark.parametrize("force", [False, True])
def test_links_are_never_followed(tmp_path: Path, link: str, force: bool) -> None:
    """A link in the folder could lead anywhere."""
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / link).symlink_to(outside / "file" if link == "a.py" else outside)
    with pytest.raises(InputError, match="a link stands"):
        run(out, ONE, force=force)
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "manifest",
    [
        "{",
        "[]",
        '{"files": []}',
        '{"files": {"a": 1}}',
        '{"files": {"../../precious": "x"}}',
        '{"files": {"/etc/passwd": "x"}}',
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, manifest: str) -> None:
    """It decides what may be removed, so it is not believed blindly; `force` makes a new one."""
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(InputError, match="manifest"):
        run(tmp_path, ONE)
    assert (tmp_path / MANIFEST).read_text() == manifest
    run(tmp_path, ONE, force=True)
    assert len(tree(tmp_path)) == 4


@pytest.mark.parametrize("blocked", ["out", "out/a.py/x", "out/b"])
def test_files_and_folders_in_the_way_are_refused(tmp_path: Path, blocked: str) -> None:
    """A folder does not make way for a file, nor a file for a folder."""
    (tmp_path / blocked).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / blocked).write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(InputError):
        run(tmp_path / "out", ONE, force=True)
    assert tree(tmp_path) == before


class Failing:
    """os.replace that fails at one call; the calls of a roll back succeed."""

    def __init__(self, at: int, error: BaseException) -> None:
        self.left, self.error = at, error

    def __call__(self, source: Path, target: Path) -> None:
        self.left -= 1
        if self.left == 0:
            raise self.error
        os.rename(source, target)


@pytest.mark.parametrize("at", range(1, 4))
@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), KeyboardInterrupt()]
)
@pytest.mark.parametrize("fresh", [True, False])
def test_a_run_that_fails_changes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    at: int,
    error: BaseException,
    fresh: bool,
) -> None:
    """Whatever was already in its place goes back, and no folder stays behind."""
    folder = tmp_path / "new" / "out"
    if not fresh:
        run(folder, {"a.py": "old\n", "old/x.py": "old\n"})
    before = tree(tmp_path)
    monkeypatch.setattr(writing, "os", _Os(Failing(at, error)))
    with pytest.raises(InputError if isinstance(error, OSError) else KeyboardInterrupt):
        run(folder, ONE)
    assert tree(tmp_path) == before
    assert (tmp_path / "new").exists() is not fresh


class _Os:
    def __init__(self, replace: Failing) -> None:
        self.replace = replace


def test_a_folder_that_may_not_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message has the path and the reason of the system."""

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "out"))

    monkeypatch.setattr(Path, "mkdir", forbidden)
    with pytest.raises(InputError, match="Permission denied") as caught:
        run(tmp_path / "out", ONE)
    assert str(caught.value.where) == (tmp_path / "out").as_posix()


def test_compare_says_what_would_change(tmp_path: Path) -> None:
    """It finds what is missing, changed, edited and left over, and writes nothing."""
    run(tmp_path, {**ONE, "e.py": "e\n"})
    edit(tmp_path)
    before = tree(tmp_path)
    new = {"a.py": "a\n", "b/c.py": "c2\n", "b/d.py": "d\n", "f.py": "f\n"}
    changes = compare(files(new), tmp_path, version="1")
    assert tree(tmp_path) == before
    assert [str(path) for path in changes.added] == ["f.py"]
    assert [str(path) for path in changes.changed] == [MANIFEST, "b/c.py"]
    assert [str(path) for path in changes.edited] == ["a.py"]
    assert [str(path) for path in changes.removed] == ["e.py"]
    assert "-edited\n+a" in changes.diff and "-c\n+c2" in changes.diff


def test_compare_is_silent_where_nothing_differs(tmp_path: Path) -> None:
    """What write did is what compare expects."""
    run(tmp_path, ONE)
    changes = compare(files(ONE), tmp_path, version="1")
    assert not changes and changes.diff == ""
    assert compare(files(ONE), tmp_path / "none", version="1").added


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    """A few lines of a few files show what kind of change it is."""
    names = [f"f{number}.py" for number in range(5)]
    run(tmp_path, {name: "".join(f"{line}\n" for line in range(50)) for name in names})
    changes = compare(files(dict.fromkeys(names, "x\n")), tmp_path, version="1")
    assert len(changes.diff.splitlines()) < 60
    assert "more files" in changes.diff


def test_a_file_beside_is_renewed_with_the_folder(tmp_path: Path) -> None:
    """It takes its place last, keeps its mode, and an edit of it is no hindrance."""
    folder, lock = tmp_path / "out", tmp_path / "names.lock"
    write(files(ONE), folder, version="1", beside=Beside(lock, "one\n"))
    assert lock.read_text() == "one\n"
    lock.write_text("edited\n")
    lock.chmod(0o600)
    write(files(ONE), folder, version="1", beside=Beside(lock, "two\n"))
    assert lock.read_text() == "two\n" and lock.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"out", "names.lock"}


def test_a_file_beside_that_cannot_be_written_undoes_the_run(tmp_path: Path) -> None:
    """Either all of a run happens, or nothing."""
    folder, lock = tmp_path / "out", tmp_path / "names.lock"
    write(files(ONE), folder, version="1")
    before = tree(tmp_path)
    (lock / "folder").mkdir(parents=True)
    with pytest.raises(InputError, match="cannot be read or written"):
        write(files({"b.py": "b\n"}), folder, version="1", beside=Beside(lock, "x"))
    (lock / "folder").rmdir()
    lock.rmdir()
    assert tree(tmp_path) == before


def test_compare_looks_beside_the_folder(tmp_path: Path) -> None:
    """The path is told from the folder on; line ends of Windows are no difference."""
    folder, lock = tmp_path / "out", tmp_path / "names.lock"
    beside = Beside(lock, "one\n")
    write(files(ONE), folder, version="1", beside=beside)
    lock.write_bytes(b"one\r\n")
    assert not compare(files(ONE), folder, version="1", beside=beside)
    lock.write_text("two\n")
    changes = compare(files(ONE), folder, version="1", beside=beside)
    assert changes.changed == (PurePosixPath("../names.lock"),)
    assert lock.read_text() == "two\n"
