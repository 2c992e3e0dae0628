/** Ids: UUIDs in small letters, as the database writes them (RFC 9562). */
export const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => idForm.test(text)
