/** Initials on a colour that belongs to the record. Decoration: the name stands beside it. */
import { classes } from './classes.ts'
import styles from './Avatar.module.css'

interface AvatarProps {
  /** Decides the colour, so that a person looks alike everywhere. */
  id: string
  name: string
  /** 20, 24, 40 and 48 px. */
  size?: 's' | 'm' | 'l' | 'xl'
  /** Companies are square. */
  square?: boolean
  /** Shows the name when the avatar stands alone. */
  alone?: boolean
  /** The name follows in the same line of text. */
  leads?: boolean
}

export function Avatar({ id, name, size = 'm', square, alone, leads }: AvatarProps) {
  const className = classes(styles.avatar, styles[`c${hash(id) % 6}`], styles[size], square && styles.square, leads && styles.leads)
  return alone ? (
    <span className={className} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  ) : (
    <span className={className} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** "Anna Ozola" → "AO", "上海汇通" → "上". Signs such as quotes are no letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).map((word) => word.match(/[\p{L}\p{N}]/u)?.[0]).filter((letter) => letter !== undefined)
  const first = words[0] ?? '?'
  // A Chinese, Japanese or Korean sign says as much as two letters.
  const wide = /[\u2e80-\u9fff\uac00-\ud7af]/.test(first)
  return (first + (wide ? '' : (words.length > 1 ? (words.at(-1) ?? '') : ''))).toLocaleUpperCase()
}

function hash(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) | 0
  return Math.abs(value)
}
