"""HTML in what descriptions say."""

import pytest

from clientwright.spec.markup import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<p>Adds a <b>permission</b>.</p><p>Then <i>more</i></p>",
            "Adds a permission.\n\nThen more",
        ),
        ("one<br>two<br/>three<BR />", "one\ntwo\nthree"),
        ("Of: <ul><li>a</li><li>b</li></ul>and so on", "Of:\n- a\n- b\n\nand so on"),
        ("<code>ListQueues</code> &amp; <tt>x</tt>", "`ListQueues` & `x`"),
        (
            'See <a target="_blank" href="https://x.test/a">the docs</a>.',
            "See the docs (https://x.test/a).",
        ),
        (
            "See <a href='/api'>units</a> or <a href=https://x.test>https://x.test</a>",
            "See units or https://x.test",
        ),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "| a | b"),
        ('<span style="color: red">Red</span> <img src="a.png"/>', "Red"),
        ("AT&amp;T &lt;b&gt; ?a=1&copy=2", "AT&T <b> ?a=1&copy=2"),
        (
            "List<String> of <id>, 1 < 2 > 0, `<p>` and ```\n<br>\n``` <b>x</b>",
            "List<String> of <id>, 1 < 2 > 0, `<p>` and ```\n<br>\n``` x",
        ),
        ("nothing", "nothing"),
        (
            "<p>Do.</p> <note> <ul> <li> <p> <code> <a>It</a> </code> now.</p> </li> <li> <p>Or not.</p> </li> </ul> </note>",
            "Do.\n- `It` now.\n- Or not.",
        ),
        ("<" * 5000 + "a href=" * 2000, "<" * 5000 + "a href=" * 2000),
    ],
)
def test_plain(text: str, expected: str) -> None:
    """Tags of HTML go, and what they mean stays; other brackets are the description's own."""
    assert expected == " ".join(plain(text).split(" "))
