/** A picture, fitted into the window or at a size of one's choice, moved by dragging. */
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useRef, useState, type PointerEvent, type WheelEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/index.ts'
import { useKeys } from '../../keys/index.ts'
import { IconButton } from '../../parts/index.ts'
import { contentUrl, type FileInfo } from '../file.ts'
import { NoPreview } from './NoPreview.tsx'
import styles from './FilePreview.module.css'

const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8]

export function PicturePreview({ file }: { file: FileInfo }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [zoom, setZoom] = useState<number | null>(null)
  const [broken, setBroken] = useState(false)
  const [ownWidth, setOwnWidth] = useState(file.width ?? 0)
  const picture = useRef<HTMLImageElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const drag = useDrag(scroller)
  const current = (): number => zoom ?? (picture.current ? picture.current.width / (picture.current.naturalWidth || 1) : 1)
  const closer = (): void => setZoom(steps.find((step) => step > current() + 0.01) ?? 8)
  const further = (): void => setZoom(steps.findLast((step) => step < current() - 0.01) ?? 0.1)
  const fit = (): void => setZoom(null)
  useKeys([
    { keys: '+', labelKey: 'ui:files.zoomIn', run: closer, always: true },
    { keys: '=', run: closer, always: true },
    { keys: '-', labelKey: 'ui:files.zoomOut', run: further, always: true },
    { keys: '0', labelKey: 'ui:files.fit', run: fit, always: true },
  ])
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey) (event.deltaY < 0 ? closer : further)()
  }
  if (broken) return <NoPreview file={file} broken />
  const width = zoom === null ? undefined : Math.round(ownWidth * zoom)
  return (
    <>
      <div ref={scroller} className={styles.scroller} data-fit={zoom === null || undefined} data-grab={zoom !== null || undefined} onWheel={onWheel} onDoubleClick={() => (zoom === null ? setZoom(1) : fit())} {...drag}>
        <div className={styles.canvas}>
          <img ref={picture} className={styles.picture} src={contentUrl(file, { inline: true })} alt={file.name} style={{ width }} draggable={false} onLoad={(event) => setOwnWidth(event.currentTarget.naturalWidth)} onError={() => setBroken(true)} />
        </div>
      </div>
      <div className={styles.zoom}>
        <IconButton icon={IconZoomOut} label={t('ui:files.zoomOut')} onClick={further} />
        <button type="button" className={styles.percent} onClick={fit} title={t('ui:files.fit')}>
          {zoom === null ? t('ui:files.fit') : format.percent(zoom * 100)}
        </button>
        <IconButton icon={IconZoomIn} label={t('ui:files.zoomIn')} onClick={closer} />
      </div>
    </>
  )
}

/** The mouse moves what is larger than the window; fingers do so by themselves. */
function useDrag(scroller: React.RefObject<HTMLDivElement | null>) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0) from.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent) => {
      if (!from.current || !scroller.current) return
      scroller.current.scrollBy(from.current.x - event.clientX, from.current.y - event.clientY)
      from.current = { x: event.clientX, y: event.clientY }
    },
    onPointerUp: () => (from.current = null),
    onPointerLeave: () => (from.current = null),
  }
}
