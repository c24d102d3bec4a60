import type { DrawFinding } from '../../../domain/homes/draw-check'

/** What the check came to, in a sentence, and what that means. */
export interface FindingWords {
  title: string
  text: string
  good: boolean
}

const TELL = '请截图，告诉青年之家或上级团组织。'

export function findingWords(finding: DrawFinding, keptBefore: boolean): FindingWords {
  if (finding.is === 'fits')
    return {
      title: '一致',
      text: keptBefore
        ? '这部手机自己算了一遍：种子和报名时记下的哈希一致，每张票的先后都对得上。'
        : '这部手机自己算了一遍：种子和公布的哈希一致，每张票的先后都对得上。',
      good: true,
    }
  if (finding.is === 'commitment')
    return { title: '哈希和之前公布的不一致', text: `这部手机记下的是另一个。${TELL}`, good: false }
  if (finding.is === 'seed')
    return { title: '种子和公布的不一致', text: `由这个种子算不出先公布的哈希。${TELL}`, good: false }
  if (finding.is === 'own') return { title: '你的票对不上', text: `由你的编号算出来的票不在其中。${TELL}`, good: false }
  if (finding.is === 'ticket') return { title: `第 ${finding.nth} 张票对不上`, text: TELL, good: false }
  return { title: `第 ${finding.nth} 位对不上`, text: `由种子算出来，这一位应是另一张票。${TELL}`, good: false }
}
