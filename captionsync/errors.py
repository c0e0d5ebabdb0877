"""The whole error tree.

Whose fault it is, and whether one may try again, are answered by the type::

    CaptionSyncError(code, message)
      ConfigError                    the settings are wrong
      InputError                     the caller's text, format or option is wrong
      TimingError                    our own caller broke an invariant
      ProviderError(provider, retryable)
        ProviderAuthError            the key is missing or refused
        ProviderConnectionError      the engine went away
        ProviderTimeoutError         the engine is there but silent
        ProviderProtocolError        the engine broke its contract
        VoiceNotFoundError           no such voice
      SessionError(session_id)
        SessionNotFoundError  SessionClosedError  SessionLimitError
      ServerStoppingError              no new sessions, and the end of those that live
      ExportError
        UnknownFormatError

Errors know nothing of HTTP: one table in ``web/app.py`` gives each code its status. A message is one plain sentence
that says what to do, and never holds a key.
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


class TimingError(CaptionSyncError):
    """A caller inside this package broke an invariant of the timing core."""

    code = "timing_error"


class ProviderError(CaptionSyncError):
    """An engine failed."""

    code = "provider_error"

    def __init__(self, message: str, *, provider: str, retryable: bool | None = None, code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.provider = provider
        if retryable is not None:
            self.retryable = retryable


class ProviderAuthError(ProviderError):
    """The engine refused our key, or there is none."""

    code = "provider_auth"


class ProviderConnectionError(ProviderError):
    """The engine could not be reached or went away."""

    code = "provider_connection"
    retryable = True


class ProviderTimeoutError(ProviderError):
    """The engine is connected but silent."""

    code = "provider_timeout"
    retryable = True


class ProviderProtocolError(ProviderError):
    """The engine sent something that its protocol does not allow."""

    code = "provider_protocol"
    retryable = True


class VoiceNotFoundError(ProviderError):
    """The engine has no such voice."""

    code = "voice_not_found"


class SessionError(CaptionSyncError):
    """A session cannot do what was asked."""

    code = "session_error"

    def __init__(self, message: str, *, session_id: str, code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.session_id = session_id


class SessionNotFoundError(SessionError):
    """No such session."""

    code = "session_not_found"


class SessionClosedError(SessionError):
    """The session takes no more text."""

    code = "session_closed"


class SessionLimitError(SessionError):
    """A limit was reached; see the settings."""

    code = "limit_exceeded"
    retryable = True


class ServerStoppingError(CaptionSyncError):
    """The server is about to end."""

    code = "server_stopping"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The server is stopping. Start a new session in a moment.")


class ExportError(CaptionSyncError):
    """A file could not be made."""

    code = "export_error"


class UnknownFormatError(ExportError):
    """No export or audio format of that name."""

    code = "unknown_format"
