import { useQuery } from '@tanstack/react-query'
import styles from './factors.module.css'

/** A text as QR code, drawn when its library is there. Always dark on light: readers need it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({ queryKey: ['qr', text], queryFn: async () => (await import('uqr')).encode(text, { border: 2 }), staleTime: Infinity, gcTime: 0 })
  const path = data?.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <div className={styles.qr}>
      {data && (
        <svg viewBox={`0 0 ${data.size} ${data.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <path d={path} />
        </svg>
      )}
    </div>
  )
}
