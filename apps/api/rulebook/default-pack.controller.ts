import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#access';
import type { DefaultPackView, PackChoiceView } from '#contracts';
import { chooseDefaultPack, defaultPackOf } from '#office';
import type { KeptChoice, Work } from '#persistence';
import { findPack } from '#regulations';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { DefaultPackBody } from './requests.ts';

const choiceView = ({ edition, pack, reason, setBy, setAt }: KeptChoice): PackChoiceView => ({ edition, reason, setBy, setAt, ...known({ pack }) });

const hasBoard = ({ scope }: Visitor): boolean => scope === 'all' || scope.length > 0;

async function nameOf(pack: string, work: Work): Promise<string> {
  return findPack(pack)?.name ?? (await work.packs.find(pack))?.name ?? pack;
}

async function ownChoices(work: Work, visitor: Visitor): Promise<readonly KeptChoice[]> {
  return hasBoard(visitor) ? work.defaultPacks.of(visitor.scope === 'all' ? [] : visitor.scope) : [];
}

async function chosenBy(own: KeptChoice | undefined, work: Work): Promise<DefaultPackView['chosenBy']> {
  if (own?.pack !== undefined) return 'own';
  return (await work.defaultPacks.inForce()) === undefined ? 'house' : 'above';
}

/** By which pack a board judges when nobody names one. */
@ApiTags('rulebook')
@Controller('default-pack')
export class DefaultPackController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('rules.read')
  @AnswersWith('DefaultPackView', 'The pack that judges when none is named, and who chose it')
  standing(@By() visitor: Visitor): Promise<DefaultPackView> {
    return this.desk.database.work(workOf(visitor, 'rules'), async (work) => {
      const pack = await defaultPackOf(work);
      const history = await ownChoices(work, visitor);
      return {
        pack, packName: await nameOf(pack, work), chosenBy: await chosenBy(history[0], work),
        edition: history[0]?.edition ?? 0, mayChange: hasBoard(visitor) && may(visitor.role, 'rules.write'), history: history.map(choiceView),
      };
    });
  }

  @Put()
  @Allow('rules.write')
  @AnswersWith('DefaultPackView', 'Judge by this pack from now on; every choice is kept with its reason')
  async choose(@Body() { pack, reason, edition }: DefaultPackBody, @By() visitor: Visitor): Promise<DefaultPackView> {
    granted(await chooseDefaultPack(this.desk, { pack, reason, basedOn: edition }, asCaller(visitor)));
    return this.standing(visitor);
  }
}
