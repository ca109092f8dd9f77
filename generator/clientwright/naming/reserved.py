"""Names that Python, pydantic or the runtime have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

BUILTINS: frozenset[str] = frozenset(
    """ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
    ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
    GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
    ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError
    OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
    StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
    TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
    UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
    ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes
    callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec
    filter float format frozenset getattr globals hasattr hash help hex id input int
    isinstance issubclass iter len list locals map max memoryview min next object oct open ord
    pow print property range repr reversed round set setattr slice sorted staticmethod str sum
    super tuple type vars zip""".split()
)
"""Of Python 3.11, written out: the names of another version would make other output."""

MODEL_ATTRIBUTES: frozenset[str] = frozenset(
    """construct copy dict from_json from_orm json model_computed_fields model_config model_construct
    model_copy model_dump model_dump_json model_extra model_fields model_fields_set
    model_json_schema model_parametrized_name model_post_init model_rebuild model_validate
    model_validate_json model_validate_strings parse_file parse_obj parse_raw schema schema_json
    to_json update_forward_refs validate bool bytes dict float int list str tuple""".split()
)
"""Attributes of `Model`, and types that a field of the same name would hide in its own class."""

CLIENT_ATTRIBUTES: frozenset[str] = frozenset(
    "aclose api close options raw settings with_options".split()
)

ARGUMENTS: frozenset[str] = frozenset({"self", "cancel", "interval", "timeout"} | BUILTINS)

RESOURCE_NAMES: frozenset[str] = frozenset(
    """AsyncDownload AsyncPager AsyncResource Download Operation Pager Resource Literal Path Query Header
    Cookie Json Text Binary Nothing JsonBody FormBody MultipartBody TextBody BytesBody Cursor Poll
    Decimal Event Sequence UUID TYPE_CHECKING""".split()
)

TYPE_NAMES: frozenset[str] = (
    frozenset("""Annotated Any AsList Base64 Date DateTime Duration EpochMilliseconds Field JSON
    Literal LocalDateTime Model Money MoneyString NullValues OpenEnum Secret Time TypeAlias
    TypeAliasType UUID Union UtcDateTime Wire""".split())
    | {name for name in BUILTINS if name[:1].isupper()}
)

MODULES: Set[str] = {"enums", "shared"}
