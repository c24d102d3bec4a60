import { useState } from 'react'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'

interface Props {
  paragraphs: readonly string[]
  chosen: string
  onChoose: (says: string) => void
  onClose: () => void
}

/** Rows at once, and letters of each: a text may have hundreds of paragraphs. */
const SHOWN = 20
const LETTERS = 48

const begins = (words: string): string => {
  const letters = [...words.replace(/\n/g, ' ')]
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS).join('')}…` : letters.join('')
}

/** Which paragraph of the text says the answer. */
export function SaysSheet({ paragraphs, chosen, onChoose, onClose }: Props) {
  const [most, setMost] = useState(SHOWN)
  const choose = (says: string) => {
    onChoose(says)
    onClose()
  }
  return (
    <Sheet open title='哪一段说了答案' onClose={onClose}>
      {paragraphs.length === 0 && '正文还没有写。'}
      {paragraphs.slice(0, most).map((says) => (
        <Row
          key={says}
          title={says === chosen ? `${begins(says)}（已选）` : begins(says)}
          chevron={false}
          onTap={() => choose(says)}
        />
      ))}
      {paragraphs.length > most && (
        <Button kind='quiet' onTap={() => setMost(most + SHOWN)}>{`再看 ${paragraphs.length - most} 段`}</Button>
      )}
    </Sheet>
  )
}
