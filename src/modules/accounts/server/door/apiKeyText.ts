/** The text of an API key, what is kept of it, and how it is recognised. */
import { createHash, randomBytes } from 'node:crypto'

const form = /^clt_[A-Za-z0-9_-]{43}$/

/** 32 random bytes after a mark by which leaked keys can be searched for. */
export const newApiKeyText = (): string => `clt_${randomBytes(32).toString('base64url')}`

export const looksLikeApiKey = (text: string): boolean => form.test(text)

export const apiKeyHash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Enough to tell keys apart on a screen, too little to guess the rest. */
export const apiKeyPrefix = (text: string): string => text.slice(0, 10)
