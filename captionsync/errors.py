"""The error tree.

The type shows whose fault an error is and whether a retry may help::

    CaptionSyncError(code, message)
      ConfigError                    the settings are wrong
      InputError                     the caller's text, format or option is wrong
      LimitError(retry_after_s)      the caller asks for more than its share; a later request may succeed
      AccessError                    there is no valid key or token, or it does not allow this
      TimingError                    our own caller broke an invariant
      ProviderError(provider, retryable)
        ProviderAuthError            the key is missing or refused, or the account's credits are used up
        ProviderBusyError            the engine has no capacity for another request now
        ProviderConnectionError      the engine went away
        ProviderTimeoutError         the engine is connected but silent
        ProviderProtocolError        the engine broke its contract
        ProviderRefusedError         the engine refused this one request; others are not affected
          VoiceNotFoundError         no such voice
          NoAudioError               the engine accepted the text but did not speak it
      SessionError(session_id)
        SessionNotFoundError  SessionClosedError  SessionMovedError  SessionLimitError
      ServerStoppingError            no new sessions; live sessions end
      StoreError                     what is kept of a session cannot be read
      ExportError
        UnknownFormatError

Errors know nothing of HTTP: one table in ``web/problems.py`` maps them to statuses. A message is one plain sentence
that says what to do, and never contains a key. ``docs/errors.md`` lists all codes.
"""

from __future__ import annotations


class CaptionSyncError(Exception):
    """Base of all errors. ``code`` is a stable string for programs, ``message`` one sentence for people."""

    code = "internal_error"
    retryable = False

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code


class ConfigError(CaptionSyncError):
    """A setting is wrong."""

    code = "invalid_config"


class InputError(CaptionSyncError):
    """The caller's text, format or option is wrong."""

    code = "invalid_input"


class LimitError(CaptionSyncError):
    """The caller asks for more than its share. ``retry_after_s``: seconds after which to try again."""

    code = "too_many_requests"
    retryable = True

    def __init__(self, message: str, *, code: str | None = None, retry_after_s: int = 2) -> None:
        super().__init__(message, code=code)
        self.retry_after_s = retry_after_s


class AccessError(CaptionSyncError):
    """The caller may not do this.

    ``unauthorized`` is a key or token that is missing or wrong, ``forbidden`` one that does not allow it.
    """

    code = "unauthorized"


class TimingError(CaptionSyncError):
    """A caller inside this package broke an invariant of the timing core."""

    code = "timing_error"


class ProviderError(CaptionSyncError):
    """An engine failed."""

    code = "provider_error"

    def __init__(
        self,
        message: str,
        *,
        provider: str,
        retryable: bool | None = None,
        code: str | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, code=code)
        self.provider = provider
        self.retry_after_s = retry_after_s
        """Seconds after which the engine asks for a retry; None if it did not say."""
        self.reason = ""
        """The service's own name for the error, such as ``max_character_limit_exceeded``; empty if it gave none."""
        if retryable is not None:
            self.retryable = retryable


class ProviderAuthError(ProviderError):
    """The engine refused our key, there is no key, or its account has no credits left (``provider_quota``)."""

    code = "provider_auth"


class ProviderBusyError(ProviderError):
    """The engine has no capacity for another request now."""

    code = "provider_busy"
    retryable = True
    waited = False
    """The request already waited for capacity as long as it may."""


class ProviderConnectionError(ProviderError):
    """The engine could not be reached or went away."""

    code = "provider_connection"
    retryable = True


class ProviderTimeoutError(ProviderError):
    """The engine is connected but silent."""

    code = "provider_timeout"
    retryable = True


class ProviderProtocolError(ProviderError):
    """The engine sent something that its protocol does not allow.

    ``provider_incomplete`` is a stream that ended before all of the text was spoken.
    """

    code = "provider_protocol"
    retryable = True


class ContractError(ProviderProtocolError):
    """The engine broke the contract of this package: its characters, times or audio are not what they must be.

    It does so again, so that the same engine is not tried once more.
    """

    code = "provider_protocol_error"
    retryable = False


class ProviderRefusedError(ProviderError):
    """The engine refused this one request because of its contents; other requests are not affected.

    ``provider_refused`` is an invalid value, ``provider_invalid`` an invalid form, ``provider_forbidden`` something
    that the account may not use, ``provider_not_served`` something that does not exist.
    """

    code = "provider_refused"


class VoiceNotFoundError(ProviderRefusedError):
    """The engine has no such voice."""

    code = "voice_not_found"


class NoAudioError(ProviderRefusedError):
    """The engine accepted the text but did not speak it."""

    code = "provider_no_audio"


class SessionError(CaptionSyncError):
    """A session cannot do what was requested."""

    code = "session_error"

    def __init__(self, message: str, *, session_id: str, code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.session_id = session_id


class SessionNotFoundError(SessionError):
    """No such session."""

    code = "session_not_found"


class SessionClosedError(SessionError):
    """The session accepts no more text."""

    code = "session_closed"


class SessionMovedError(SessionClosedError):
    """Another server continues the session; asked again, it finds it."""

    code = "session_moved"
    retryable = True


class SessionLimitError(SessionError):
    """A limit was reached; see the settings."""

    code = "limit_exceeded"
    retryable = True


class ServerStoppingError(CaptionSyncError):
    """The server is stopping."""

    code = "server_stopping"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The server is stopping. Start a new session in a moment.")


class StoreError(CaptionSyncError):
    """What is stored of a session cannot be read; ``store_newer`` was stored by a newer version."""

    code = "store_error"


class StoreUnavailableError(StoreError):
    """What other servers have cannot be reached now."""

    code = "store_unavailable"
    retryable = True


class ExportError(CaptionSyncError):
    """A file could not be made."""

    code = "export_error"


class UnknownFormatError(ExportError):
    """There is no export or audio format of that name."""

    code = "unknown_format"


def for_log(error: CaptionSyncError) -> str:
    """Return what a log may say of an error.

    Of an engine's error that is its code, the service's own name for it and the first clause of its message: what
    follows is the service's prose, which may quote the text.
    """
    if not isinstance(error, ProviderError) or isinstance(error, ContractError):
        return error.message
    names = ", ".join(filter(None, (error.code, error.reason)))
    return f"{error.message.partition(': ')[0].rstrip('.')} ({names})"
