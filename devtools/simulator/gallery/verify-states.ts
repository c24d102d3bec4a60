import type { Cloud } from '../../cloud'
import { text } from '../json'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

/** Checks a certificate that the city really has. */
async function check(hand: Hand, number: string): Promise<void> {
  await hand.type('.field__input', number)
  await hand.tap('.button--primary', '核验')
  await hand.sees('证明有效')
}

/** A check that succeeds, and one after it that does not: nothing green may be left of the first. */
export function verifyShots(screens: readonly Screen[]): Shot[] {
  let number = ''
  const prepare = ({ database }: Cloud) => {
    number = text(database.find('completions', {})[0], 'number')
  }
  const failing = async (hand: Hand): Promise<void> => {
    await check(hand, number)
    await hand.setOnline(false)
    await hand.type('.field__input', 'LJ2608-7F3K-92QD')
    await hand.tap('.button--primary', '核验')
    await hand.sees('没有核验成功')
  }
  return screens
    .filter(({ name }) => name === 'verify')
    .flatMap((screen): Shot[] => [
      { ...screen, name: 'verify-valid', prepare, act: (hand) => check(hand, number) },
      { ...screen, name: 'verify-failing', prepare, act: failing },
    ])
}
