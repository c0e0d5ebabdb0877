"""The errors of the ElevenLabs-compatible API in the description, in ElevenLabs' forms.

An operation names codes of the native API; statuses and codes follow from the tables by which the server answers. What
is refused before a request is looked at has the native form.
"""

from __future__ import annotations

from captionsync.errors import ProviderError
from captionsync.web.elevenlabs.problems import ErrorForm, form_for
from captionsync.web.openapi.errors import (
    ACCESS,
    EVERYWHERE,
    KINDS,
    RETRY_AFTER,
    Codes,
    by_status,
    error_schema,
    meaning_of,
    said,
)
from captionsync.web.openapi.forms import (
    JSON,
    Schema,
    answer,
    answered,
    content,
    listed,
    nullable,
    ref,
    sent,
    string,
)

DETAIL = answered(
    {
        "detail": answered(
            {
                "type": string("Class of the error."),
                "code": string("Stable."),
                "message": string("One sentence for people."),
                "status": string("The same as `code`, for older clients."),
                "request_id": string("As in the header `request-id`."),
                "param": nullable(string("Field or parameter that is wrong.")),
            }
        )
    },
    description="The form of errors of the compatible API.",
)
SCHEMA_ERROR = answered(
    {
        "detail": listed(
            answered(
                {
                    "loc": listed({"type": ["string", "integer"]}, "Where: `body` or `query`, then names and indices."),
                    "msg": string("What is wrong."),
                    "type": string("Kind of the error."),
                }
            ),
            minItems=1,
        )
    },
    description="Fields of the wrong form.",
)
ERRORS = {"ElevenLabsError": DETAIL, "ElevenLabsSchemaError": SCHEMA_ERROR}
REQUEST_ID = {"request-id": sent("Names the request, also in an error.")}

_NATIVE_ONLY = "Refused before the request was looked at, in the form of the native API: "
_OPEN = "Or the code that the service gave."
_BUSY = (429, 503)


def refusals(*groups: Codes) -> dict[int, Schema]:
    """Return the error answers of an operation, by status."""
    forms: dict[int, list[tuple[ErrorForm, bool]]] = {}
    for code in sorted((ACCESS | {"internal_error"}).union(*groups)):
        form = form_for(code, KINDS[code])
        forms.setdefault(form.status, []).append((form, issubclass(KINDS[code], ProviderError)))
    forms.setdefault(422, [])
    native = by_status(EVERYWHERE - {"internal_error"})
    return {status: _refusal(status, forms.get(status), native.get(status, [])) for status in sorted({*forms, *native})}


def _refusal(status: int, forms: list[tuple[ErrorForm, bool]] | None, native: list[str]) -> Schema:
    kinds: list[Schema] = []
    texts = [meaning_of(status)]
    examples: dict[str, object] = {}
    if forms is not None and status == 422:
        kinds.append(ref("ElevenLabsSchemaError"))
        examples["fields"] = {"detail": [{"loc": ["body", "text"], "msg": "Field required", "type": "missing"}]}
    elif forms is not None:
        codes = sorted({form.code for form, _ in forms})
        is_open = status < 500 and any(own for _, own in forms)
        kinds.append(_coded(codes, is_open=is_open))
        texts.append(said(codes) + (f". {_OPEN}" if is_open else ""))
        examples[codes[0]] = _example(forms[0][0])
    if native:
        kinds.append(error_schema(native))
        texts.append(f"{_NATIVE_ONLY}{said(native)}" if forms is not None else said(native))
        examples[native[0]] = {"error": {"code": native[0], "message": meaning_of(status), "retryable": False}}
    headers = {name: made | {"required": False} for name, made in RETRY_AFTER.items()} if status in _BUSY else {}
    schema = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    return answer(" ".join(texts), content(JSON, schema, examples), headers=headers)


def _coded(codes: list[str], *, is_open: bool) -> Schema:
    code: Schema = {"examples": codes} if is_open else {"enum": codes}
    return {"allOf": [ref("ElevenLabsError"), {"properties": {"detail": {"properties": {"code": code}}}}]}


def _example(form: ErrorForm) -> Schema:
    return {
        "detail": {
            "type": form.type,
            "code": form.code,
            "message": "What is wrong and what to do.",
            "status": form.code,
            "request_id": "DNcuDu0tightyY_Z",
            "param": form.param,
        }
    }
