/** Sizes of files in the person's words: "1.4 MB". */
import { useFormat } from '../i18n/index.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function useFileSize(): (bytes: number) => string {
  const format = useFormat()
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
    const value = bytes / 1024 ** step
    return format.number(value, { style: 'unit', unit: units[step]!, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step === 0 || value >= 100 ? 0 : 1 })
  }
}
