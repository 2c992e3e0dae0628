/** Blocks of the guide as elements; nothing in a page becomes HTML by itself. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { pageName } from './guide.ts'
import type { Block } from './markdown/parseBlocks.ts'
import type { Inline } from './markdown/parseInline.ts'
import { pictureOf } from './pages/pictures.ts'
import styles from './Help.module.css'

export function GuideText({ blocks }: { blocks: readonly Block[] }) {
  // A page never changes while it is shown, so a place in the list is name enough.
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading id={block.id}>
          <Line parts={block.parts} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Line parts={block.parts} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Line parts={block.parts} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((parts, index) => (
            <li key={index}>
              <Line parts={parts} />
            </li>
          ))}
        </List>
      )
    }
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table head={block.head} rows={block.rows} />
  }
}

function Table({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const named = head.some((parts) => parts.length > 0)
  return (
    <div className={styles.table}>
      <table>
        {named && (
          <thead>
            <tr>
              {head.map((parts, index) => (
                <th key={index} scope="col">
                  <Line parts={parts} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((parts, index) => (
                <td key={index}>
                  <Line parts={parts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, index) => <Fragment key={index}>{inline(part)}</Fragment>)
}

function inline(part: Inline) {
  switch (part.type) {
    case 'text':
      return part.text
    case 'code':
      return <code>{part.text}</code>
    case 'bold':
      return (
        <strong>
          <Line parts={part.parts} />
        </strong>
      )
    case 'picture': {
      const address = pictureOf(part.file)
      return address ? <img src={address} alt={part.text} loading="lazy" /> : part.text
    }
    case 'link':
      return <GuideLink to={part.to} parts={part.parts} />
  }
}

/** To another page, into the product, or out of it; anything else is no link. */
function GuideLink({ to, parts }: { to: string; parts: Inline[] }) {
  const words = <Line parts={parts} />
  const [file = '', anchor] = to.split('#')
  if (file.endsWith('.md') || file === '') return <Link to={file ? `/help/${pageName(file)}` : '.'} hash={anchor}>{words}</Link>
  // The description of the interface is not a screen.
  if (to.startsWith('/api/') || /^https?:\/\//.test(to)) return <a href={to} target="_blank" rel="noreferrer">{words}</a>
  return to.startsWith('/') && !to.startsWith('//') ? <Link to={to}>{words}</Link> : words
}
