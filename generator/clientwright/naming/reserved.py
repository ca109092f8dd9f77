"""Names that Python, pydantic, the runtime or the emitted modules have already."""

from __future__ import annotations

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
    mro register to_json update_forward_refs validate bool bytes dict float int list str
    tuple""".split()
)
"""Attributes of `Model`, and types that a field of the same name would hide in its own class."""

CLIENT_ATTRIBUTES: frozenset[str] = frozenset("aclose close raw with_options".split())

CLIENT_ARGUMENTS: frozenset[str] = frozenset(
    """self base_url server http_client options timeout max_retries decoding on_drift deadline
    max_bytes progress reconnect retry on_retry limit around_calls around_attempts telemetry token_store extra_headers extra_query""".split()
)

ARGUMENTS: frozenset[str] = frozenset(
    {"self", "cancel", "interval", "timeout"} | BUILTINS
)

METHODS: frozenset[str] = frozenset(
    """bool bytes date datetime deprecated dict errors float headed int models overload str time timedelta tuple""".split()
)
"""What annotations and decorators in the class of a method may name; a method `list` comes last there instead."""

CONSTANTS: frozenset[str] = frozenset("JSON TYPE_CHECKING UUID".split())

CAPITALS: frozenset[str] = frozenset(name for name in BUILTINS if name[:1].isupper())
"""All that no model may be called: what its module imports gives way to the description's names."""

CLIENT_NAMES: frozenset[str] = CAPITALS | frozenset(
    """API AsyncClient AsyncClientBase Api Client DEFAULT_TIMEOUT Decoding DriftHook Literal
    RequestId Sequence Server ServerName Settings SyncClient TYPE_CHECKING Timeout ApiKey Basic
    BasicCredentials Bearer HttpClient AsyncHttpClient""".split()
)
RESOURCE_NAMES: frozenset[str] = CLIENT_NAMES | frozenset(
    """Annotated AnswerChoice AnswerLink Anything BodyChoice AsList AsyncBytesContent AsyncDownload AsyncIterable AsyncEventStream AsyncItemStream AsyncPager AsyncPartStream AsyncResource AsyncWaiter Base Binary BytesBody BytesContent Cookie Cursor
    Date DateTime Decimal Download Duration EpochMilliseconds Event EventStream File FileContent FormBody From Header ItemStream Iterable JSON Json
    JsonBody JsonLines JsonLinesBody JsonSequence JsonSequenceBody LocalDateTime Mapping Money MoneyString MultipartBody Nothing NullValues Operation
    Pager Part PartForm PartStream Parts PartsBody Path Poll Query Resource Secret ServerEvents Tagged Text TextBody Time UUID UtcDateTime Waiter Base64 Base64Url IntegerString Link Offset PageNumber Token Xml
    XmlBody""".split()
)
AUTH_NAMES: frozenset[str] = RESOURCE_NAMES | {"Credentials", "Grant", "TokenExchange"}

MODULES: frozenset[str] = frozenset({"enums", "shared"})
