/** What a file looks like: its small picture, or the sign of its kind. */
import { IconFile, IconFileMusic, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconFileZip, IconMovie, IconPhoto } from '@tabler/icons-react'
import { createElement, useState } from 'react'
import type { IconComponent } from '../module.ts'
import { thumbnailUrl, type FileInfo } from './file.ts'
import styles from './FileFace.module.css'

const kinds: [RegExp, IconComponent][] = [
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconFileMusic],
  [/pdf/, IconFileTypePdf],
  [/sheet|excel|csv/, IconFileSpreadsheet],
  [/zip|compressed|gzip|x-tar/, IconFileZip],
  [/^text\/|word|document|rtf/, IconFileText],
]

const iconOf = (type: string): IconComponent => kinds.find(([form]) => form.test(type))?.[1] ?? IconFile

interface FileFaceProps {
  file: Pick<FileInfo, 'id' | 'number' | 'type' | 'thumbnail'>
  /** Pixels of the thumbnail's longer side; it is laid into whatever box stands around. */
  size: 96 | 256 | 512
  /** Pixels of the sign. */
  sign?: number
}

export function FileFace({ file, size, sign = 20 }: FileFaceProps) {
  const [broken, setBroken] = useState(false)
  return (
    <span className={styles.face}>
      {file.thumbnail && !broken ? <img src={thumbnailUrl(file, size)} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(true)} /> : createElement(iconOf(file.type), { size: sign, stroke: 1.5, 'aria-hidden': true })}
    </span>
  )
}
