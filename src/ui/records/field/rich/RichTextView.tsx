/**
 * Formatted text. Its elements are made one by one from the short list that may be stored: markup
 * from elsewhere never becomes part of the page.
 */
import { createElement, useMemo, type ReactNode } from 'react'
import { linkSchemes, richElements } from '../../../../shared/richText.ts'
import styles from './rich.module.css'

export function RichTextView({ html }: { html: string }) {
  const content = useMemo(() => richNodes(html), [html])
  return <div className={styles.text}>{content}</div>
}

export function richNodes(html: string): ReactNode[] {
  // A document that is never shown: no picture of it loads and no script of it runs.
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body)
}

const known: ReadonlySet<string> = new Set(richElements)
const empty: ReadonlySet<string> = new Set(['br', 'hr'])

function childrenOf(node: Node): ReactNode[] {
  return [...node.childNodes].map((child, key) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent
    if (!(child instanceof Element)) return null
    const name = child.tagName.toLowerCase()
    if (!known.has(name)) return childrenOf(child)
    if (empty.has(name)) return createElement(name, { key })
    return createElement(name, { key, ...(name === 'a' ? linkProps(child.getAttribute('href')) : {}) }, ...childrenOf(child))
  })
}

function linkProps(href: string | null): Record<string, string> {
  const scheme = /^([a-z]+):/i.exec(href ?? '')?.[1]?.toLowerCase()
  return href && linkSchemes.some((allowed) => allowed === scheme) ? { href, target: '_blank', rel: 'noreferrer noopener nofollow' } : {}
}
