/** A PDF, drawn page by page as it comes into sight. Nothing in it runs. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
// eslint-disable-next-line import/default -- the bundler makes it
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { seeAsHeaders } from '../../api/seeAs.ts'
import { plainContentUrl, type FileInfo } from '../file.ts'
import { NoPreview, Waiting } from './NoPreview.tsx'
import styles from './FilePreview.module.css'

GlobalWorkerOptions.workerSrc = workerAddress

/** CSS pixels. */
const widest = 960
/** Sharper than this no eye sees, and memory is gone. */
const mostPixels = 8_000_000

export default function PdfPreview({ file }: { file: FileInfo }) {
  const { t } = useTranslation()
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'broken' | null>(null)
  useEffect(() => {
    const loading = getDocument({ url: plainContentUrl(file, { inline: true }), httpHeaders: seeAsHeaders('/files'), enableXfa: false, useSystemFonts: true, disableAutoFetch: true })
    loading.promise.then(setPdf, () => setPdf('broken'))
    return () => void loading.destroy()
  }, [file])
  if (pdf === 'broken') return <NoPreview file={file} broken />
  if (pdf === null) return <Waiting />
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled with the keys
    <div className={styles.scroller} tabIndex={0} role="document" aria-label={file.name}>
      <div className={styles.pages}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} label={t('ui:files.page', { number: index + 1, all: pdf.numPages })} />
        ))}
      </div>
    </div>
  )
}

/** A4 until the page itself is known. */
const guess = 297 / 210

function PdfPage({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(number === 1)
  const [ratio, setRatio] = useState(guess)
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '100%' })
    if (box.current) watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    if (!near) return
    let gone = false
    let stop: (() => void) | undefined
    void pdf.getPage(number).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      if (gone || !canvas.current || !box.current) return
      setRatio(height / width)
      stop = draw(page, canvas.current, box.current.clientWidth)
    }, () => {})
    return () => {
      gone = true
      stop?.()
    }
  }, [near, pdf, number])
  return (
    <div ref={box} className={styles.page} style={{ width: `min(100%, ${widest}px)`, aspectRatio: 1 / ratio }} role="img" aria-label={label}>
      <canvas ref={canvas} />
    </div>
  )
}

/** Gives back how to stop. */
function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): () => void {
  const { width: own, height } = page.getViewport({ scale: 1 })
  const wanted = (width / own) * devicePixelRatio
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (own * height)))
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  task.promise.catch(() => {})
  return () => task.cancel()
}
