import Taro from '@tarojs/taro'
import type { NewAnswer } from '../../../../contract/lessons'
import { Num } from '../../../../ui/num'
import { Row } from '../../../../ui/row'
import { NewAnswers } from '../../components/new-answers'
import { certificatesUrl, verifyUrl, waitingUrl } from '../../routes'

const go = (url: string) => () => void Taro.navigateTo({ url })

interface Props {
  /** What was said to one's appeals and not seen yet. */
  answers: readonly NewAnswer[]
  /** Whether lessons were or are learnt as a member. */
  learnt: boolean
  /** Undefined while it is not known how many there are. */
  certificates: number | undefined
  /** Done on this phone and not yet in the cloud, or refused by it. */
  waiting: number
}

/** What is mine of the lessons, a line each; a line leads only to what is there. */
export function RecordEntries({ answers, learnt, certificates, waiting }: Props) {
  return (
    <>
      <NewAnswers answers={answers} />
      {learnt && (
        <Row
          icon='medal'
          title='学习证明'
          value={certificates === undefined ? undefined : <Count n={certificates} unit='张' />}
          onTap={go(certificatesUrl())}
        />
      )}
      {waiting > 0 && (
        <Row icon='offline' title='待上传' value={<Count n={waiting} unit='条' />} onTap={go(waitingUrl())} />
      )}
      <Row icon='qr' title='核验学习证明' onTap={go(verifyUrl())} />
    </>
  )
}

function Count({ n, unit }: { n: number; unit: string }) {
  return (
    <>
      <Num size='s'>{n}</Num> {unit}
    </>
  )
}
