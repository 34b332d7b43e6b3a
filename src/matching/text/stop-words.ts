import { deu, eng, nld } from 'stopword';
import type { Language } from '../matching.schema.ts';
import { fold } from './tokens.ts';

// The published lists are short for Dutch and English, and the German one holds words that carry meaning here.
const more: Record<Language, string> = {
  nl: `s t aldus alleen aan achter al alle allemaal alles als alsof alweer andere anders beide bijna binnen blijft blijven boven bovendien buiten circa daardoor
    daarbij daarna daarom daarmee daarnaast dag dagen dagelijks dat deel denken deze dezelfde dit doet doordat echt eerst eerste eigen eigenlijk elk elke enkele
    enorm ervoor eruit erg ergens even extra gaan gaat geeft gebruik gebruiken gebruikt gedaan geen gehad genoeg gewoon goed goede graag groot grote haalt
    halen half halve heel hele helemaal helpt hen hierdoor hiervoor hoeveel hoeft hoeven houden hun ieder iedere iedereen inmiddels inzet juist jaar jaren keer keren
    kleine klein komen komt kost kosten kunt laat laatste lang langer laten lijkt loopt lopen maakt maak maken maal maar maand maanden meest meestal meteen mijn minder minuut minuten
    misschien moeten moeilijk mogelijk mogen momenteel na naast nemen neemt nieuw nieuwe niemand nodig nooit ofwel omhoog omdat onder ongeveer onze ondanks opnieuw per pas
    plaats precies prima rond ruim samen sinds slechts snel snelle soms steeds sterk straks stuk tijd tijdens tijdig toe totdat tussen twee drie vier vijf zes zeven acht negen tien twaalf uit
    uiteindelijk uur uren vaak vaker vanaf vanuit vanwege veel verder via vindt vinden vinger volgens volledig vooral voordat vorige vorig waar waarbij waardoor waarin waarmee waarom wat week weken
    weer weinig weleens welke werkt werken werken wij willen wilt worden wordt zeer zeker zelf zetten zich zien ziet zitten zit zoals zodat zodra zonder zou zouden zowel
    ivm ca bijv bv etc enz evt mn nl oa tov dmv ipv mbt obv wk min mnd the and for with bieden biedt biedend levert leveren onze wij ons organisatie oplossing oplossingen probleem problemen huis huizen mensen iemand persoon`,
  de: `ab aber aktuell allem alle alles als also am anhand ausschließlich außerdem bald bereits beim beispielsweise besser bietet bieten bisher bleibt bleiben brauchen braucht bringt
    bringen circa dabei dadurch dafür dagegen damit danach dann daran darauf daraus darum davon dazu deutlich direkt dort drei durch eben eigene eigentlich einem einer eines einfach einige einmal einzelne
    einzige erhalten erneut erst etwa fast fehlt fehlen fest fünf für ganz gar gegen gehen geht genau gern gerne gibt gleich gut halt häufig hat haben her hin hinter hoch höchstens ihre immer indem innerhalb insgesamt
    irgendwann jährlich jede jeder jedes jedesmal jeweils kann kaum kein keine keinen keiner keinem klappt kommen kommt können könnte kurz lange langsam laufen läuft lassen lässt leider letzte letzten liegen liegt macht machen mal manche manchmal
    mehr mehrere meist meistens mindestens minute minuten mit mittlerweile möglich möglichst monat monate monaten müssen nach nachdem neben nehmen neu neue neuen nie nicht nichts noch nötig nun nur ob oder oft ohne pro rund
    schnell schon sehr seit selbst selten sich sicher sieben sind so sobald sofort sogar sollen sollte sonst sowie später statt ständig stark stehen steht stunde stunden tag tage täglich teils trotz trotzdem über um und uns unser unsere unseren
    unter viel viele vielen vier vom von vor vorher wann warten warum weil weiter welche wenig weniger wenn werden wie wieder wird wir wirklich wissen wo woche wochen wurde würde zehn zeit zeigt zu zum zur zurück zusätzlich zwar zwei zwischen
    bzw ca usw ggf inkl evtl bspw sog etc u a d h z b lösung lösungen problem probleme leute menschen unternehmen firma haus häuser`,
  en: `s t able about above across actually after again against ago all almost along already also although always among an another any anyone anything are around as away back became because become becomes before behind being below
    besides best better between beyond both bring brings but by can cannot cause come comes could currently day days did do does doing done down during each either else enough especially even ever every everybody everyone
    everything few first five for four from full further gets getting gets give given gives go goes going good great had half has have having he her here high him his how however if in instead into is it its itself just keep keeps kept know
    known large last later least less let like likely little long longer lot lots made mainly make makes making many may maybe mean means mostly month months much must my nearly need needed needs neither never new next no nobody none nor not nothing
    now of off often old on once one ones only onto or other others our out over own part per perhaps put puts quite rather really right said same say says see seen seldom several shall she should since six small so some somebody someone
    something sometimes soon still such take taken takes tell than that the their them themselves then there therefore these they thing things third this those though three through thus time times to today together too took toward twice two
    under until up upon us use used uses using usually very via want wants was way ways we week weeks well went were what when where whether which while who whole whom whose why will with within without would year years yet you your
    hour hours minute minutes offer offers offering provide provides company solution solutions problem problems people person`,
};

// Words of the published German list that say something on a ward.
const meaningful = new Set(['ordnung', 'mensch', 'mittel', 'suche', 'schluss']);

const folded = (words: readonly string[]): string[] => words.flatMap((word) => [word, fold(word)]);

function build(published: readonly string[], language: Language): ReadonlySet<string> {
  const words = [...published, ...more[language].split(/\s+/)].filter((word) => word !== '' && !meaningful.has(word));
  return new Set(folded(words));
}

const lists: Record<Language, ReadonlySet<string>> = {
  nl: build(nld, 'nl'),
  de: build(deu, 'de'),
  en: build(eng, 'en'),
};

/** True of words that join others and say nothing of care or technology. Takes lower case, with or without accents. */
export function isStopWord(word: string, language: Language): boolean {
  return lists[language].has(word);
}
