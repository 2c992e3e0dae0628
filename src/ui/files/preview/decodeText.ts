/** The code pages that old office programs write in, by the language of the person. */
const codePages: Record<string, string> = { ru: 'windows-1251', lv: 'windows-1257', pl: 'windows-1250', zh: 'gb18030' }

/** UTF-16 with its mark, UTF-8 where it is one (the last letter may be cut off), else the code page of the language. */
export function decodeText(bytes: Uint8Array, language: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder(codePages[language.slice(0, 2)] ?? 'windows-1252').decode(bytes)
  }
}
