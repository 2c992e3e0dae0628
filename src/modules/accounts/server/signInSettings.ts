/** Figures of sign-in, in one place so that they can be judged together (OWASP ASVS 5.0, chapters 6 and 7). */

export const sessionCookie = 'clientele_session'

/** A session ends after 30 days, used or not; then the password is asked again. */
export const sessionSeconds = 30 * 24 * 60 * 60

export const minPasswordLength = 12
/** Whoever sits at the server (command line, environment) may choose a shorter one, down to what ASVS allows. */
export const minOperatorPasswordLength = 8
export const maxPasswordLength = 1024

/** Wrong guesses are counted over this long. */
export const guessWindowSeconds = 15 * 60

/**
 * Guesses allowed in a window: at one account from one address; at one account from anywhere, against
 * many machines guessing together; from one address at any account, which a whole office may share.
 */
export const allowedGuesses = { accountFromAddress: 10, account: 50, address: 100 } as const
