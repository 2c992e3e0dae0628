/** Several refs to one element. */
import type { Ref, RefCallback } from 'react'

export function mergeRefs<T>(...refs: (Ref<T> | undefined)[]): RefCallback<T> {
  return (element) => {
    const ends = refs.map((ref) => {
      if (typeof ref === 'function') return ref(element) ?? (() => void ref(null))
      if (ref) ref.current = element
      return () => {
        if (ref) ref.current = null
      }
    })
    return () => ends.forEach((end) => end())
  }
}
