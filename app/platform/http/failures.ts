/** Denied and absent are one answer: nobody learns from an error that something exists. */
export class NotFound extends Error {}

/** Nobody is signed in, or the session has ended. */
export class SignInNeeded extends Error {}

/** The form cannot be read at all: too large, of another kind, or from another site. */
export class Unreadable extends Error {
  readonly status: 400 | 403 | 413 | 415 | 422
  constructor(status: 400 | 403 | 413 | 415 | 422) {
    super(`unreadable ${status}`)
    this.status = status
  }
}
