import type { DemoNeed } from './need.shape.ts';

/** Needs written in Dutch. */
export const dutchNeeds: readonly DemoNeed[] = [
  {
    slug: 'vallen-nachtdienst',
    organisation: 'twickelerveld',
    by: 'noor',
    language: 'nl',
    title: 'Patiënten vallen ’s nachts voordat wij bij het bed zijn',
    problem:
      'Op onze afdeling geriatrie staan verwarde patiënten ’s nachts op zonder te bellen. Wij lopen met twee verpleegkundigen voor 28 bedden en horen de val meestal pas als het al gebeurd is. De matten die wij nu naast het bed leggen schuiven weg en geven zo vaak vals alarm dat collega’s ze uitzetten. Familie vraagt om bedhekken, maar daar klimmen mensen overheen.',
    details: {
      when: 'Vooral tussen twee en vijf uur, en net na het avondeten.',
      who: 'Patiënten boven de 75, vaak met een delier of dementie.',
      howOften: 'Gemiddeld vijf valincidenten per maand, één met letsel.',
      consequence:
        'Heupfracturen, langer verblijf, bange patiënten en een nachtdienst die met een knoop in de maag werkt.',
      workaround: 'Sensormatten, bed in de laagste stand, patiënten op de gang bij de balie.',
    },
    desiredOutcome:
      'De nachtdienst weet op tijd dat iemand gaat opstaan, zonder camera op de kamer en zonder tientallen valse meldingen. We willen het aantal vallen uit bed halveren en geen onrustbanden meer gebruiken.',
    careSetting: 'hospital-ward',
    volume: [60, 'events'],
    urgency: 'high',
    goals: ['staff-relief'],
    effects: [
      { dimension: 'safety', effect: 'Minder letsel door vallen in het ziekenhuis.' },
      { dimension: 'health', effect: 'Ouderen gaan vaker op eigen benen naar huis.' },
    ],
    classified: { spearhead: 'ai-ehealth', trl: { min: 6, max: 9 }, regions: ['Twente', 'Münsterland'] },
  },
  {
    slug: 'alarmen-ic',
    organisation: 'twickelerveld',
    by: 'jeroen',
    language: 'nl',
    title: 'Op de IC piept altijd iets, en niemand kijkt meer op',
    problem:
      'Per bed gaan er op onze intensive care honderdtachtig alarmen per etmaal af. Monitor, beademing en pompen roepen elk voor zich en negen van de tien keer hoeven wij niets te doen. Collega’s zetten grenzen ruimer of horen het niet meer. Vorig jaar werd een losgeraakte beademingsslang pas na drie minuten opgemerkt. Patiënten slapen niet door het lawaai.',
    details: {
      howOften: 'Dag en nacht, op alle twaalf bedden.',
      consequence: 'Gemiste alarmen, alarmmoeheid, geluidsoverlast en uitval van personeel.',
      workaround: 'Grenzen handmatig aanpassen per dienst; dat hangt van de persoon af.',
    },
    desiredOutcome:
      'Alleen alarmen die iets betekenen komen bij de verpleegkundige die erbij hoort. Het aantal alarmen per bed daalt met de helft zonder dat er iets ernstigs wordt gemist.',
    careSetting: 'icu',
    volume: [780000, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 6, max: 9 }, regions: ['Twente', 'Overijssel', 'Münsterland'] },
  },
  {
    slug: 'incontinentie-nacht',
    organisation: 'dinkelhof',
    by: 'ria',
    language: 'nl',
    title: 'We maken bewoners wakker om te voelen of ze nat zijn',
    problem:
      'In de nacht controleren wij iedere drie uur het incontinentiemateriaal van veertig bewoners. Meestal is het droog en hebben we iemand voor niets wakker gemaakt. Soms zijn we te laat en is het hele bed nat. Bewoners met dementie worden onrustig van het controleren en slapen daarna slecht. De was puilt uit en bij zes bewoners is de huid kapot.',
    details: {
      who: 'Bewoners van de afdelingen psychogeriatrie en somatiek.',
      howOften: 'Drie rondes per nacht, elke nacht.',
      workaround: 'Vaste rondes en extra dikke inleggers.',
    },
    desiredOutcome:
      'Wij verschonen alleen wie het nodig heeft. Bewoners slapen door, het aantal natte bedden halveert en vochtletsel van de huid neemt af.',
    careSetting: 'nursing-home',
    volume: [40, 'patients'],
    goals: ['staff-relief', 'affordability'],
    effects: [{ dimension: 'subjective-wellbeing', effect: 'Bewoners slapen een nacht door.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 }, regions: ['Twente', 'Achterhoek'] },
  },
  {
    slug: 'dwalen-open-deur',
    organisation: 'dinkelhof',
    by: 'dennis',
    language: 'nl',
    title: 'De deur moet open, maar drie bewoners verdwalen',
    problem:
      'Sinds de Wet zorg en dwang willen wij de gesloten afdeling openen. De meeste bewoners met dementie kunnen prima een rondje door de tuin of het dorp, maar drie van hen vinden de weg niet terug en zijn al twee keer door de politie thuisgebracht. Nu zit iedereen achter een code. Familie vindt dat verdrietig en wij ook.',
    details: {
      consequence: 'Bewoners voelen zich opgesloten; medewerkers zijn bang voor een ongeluk bij de weg.',
      workaround: 'Een code op de deur en een medewerker bij de uitgang in de middag.',
    },
    desiredOutcome:
      'Iedere bewoner heeft de vrijheid die bij hem past. Wij krijgen alleen een melding als iemand op een plek komt waar het voor hem niet veilig is, en we vinden hem binnen tien minuten.',
    careSetting: 'nursing-home',
    volume: [28, 'patients'],
    goals: ['staff-relief'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 }, regions: ['Twente', 'Achterhoek'] },
  },
  {
    slug: 'medicatie-aanreiken',
    organisation: 'noabers',
    by: 'ellis',
    language: 'nl',
    title: 'Vier keer per dag naar een voordeur voor één tabletje',
    problem:
      'Een kwart van onze routes bestaat uit bezoeken waarbij wij alleen medicijnen aanreiken en toezien dat ze worden ingenomen. Cliënten met Parkinson wachten op ons en nemen hun pillen dan te laat. Bij risicovolle medicatie moet een tweede collega meekijken, die daarvoor vaak moet bellen of rijden. In het weekend lukt dat nauwelijks.',
    details: {
      who: 'Ongeveer 190 cliënten in zes wijkteams.',
      howOften: 'Ruim vijfhonderd bezoeken per dag.',
      workaround: 'Baxterrollen en een wekker; veel cliënten horen de wekker niet.',
    },
    desiredOutcome:
      'Cliënten nemen hun medicijnen zelf op tijd in, en wij weten het als het misgaat. De helft van de aanreikbezoeken kan vervallen en de dubbele controle kost geen rit meer.',
    careSetting: 'home-care',
    volume: [190, 'patients'],
    goals: ['care-at-home', 'staff-relief'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 8, max: 9 }, regions: ['Twente', 'Overijssel'] },
  },
  {
    slug: 'wondcontrole-wijk',
    organisation: 'noabers',
    by: 'petra',
    language: 'nl',
    title: 'Voor elke wondcontrole met de taxi naar de poli',
    problem:
      'Cliënten met een open been of decubituswond moeten om de twee weken naar de wondpoli, ook als de wond er goed uitziet. Voor iemand van 88 is dat een halve dag met taxi en wachtkamer. Wij meten de wond thuis met een papieren lineaal en iedere collega meet anders. Als de wond achteruitgaat, merken we dat vaak pas na drie weken.',
    details: {
      howOften: 'Zo’n 140 cliënten met een complexe wond per jaar.',
      workaround: 'Foto’s op de werktelefoon die we niet mogen versturen.',
    },
    desiredOutcome:
      'De wondconsulent kan op afstand meekijken en ziet met betrouwbare maten of de wond geneest. Alleen wie het echt nodig heeft gaat naar de poli, en een wondinfectie valt binnen enkele dagen op.',
    careSetting: 'home-care',
    volume: [140, 'patients'],
    goals: ['care-at-home', 'affordability'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 6, max: 9 }, regions: ['Twente', 'Overijssel', 'Münsterland'] },
  },
  {
    slug: 'rapporteren-auto',
    organisation: 'noabers',
    by: 'ellis',
    language: 'nl',
    title: 'Rapporteren doen we thuis op de bank',
    problem:
      'Tussen twee cliënten zit geen tijd om te typen, en op een telefoonscherm in de auto gaat het niet. Dus schrijven wij trefwoorden op een briefje en werken de rapportages ’s avonds thuis bij. De helft is dan vergeten. De overdracht is mager, de volgende collega belt om te vragen wat er was, en bij controles ontbreekt verslaglegging. De registratielast is voor veel collega’s reden om te stoppen.',
    details: {
      howOften: 'Elke dienst, gemiddeld 35 minuten onbetaald.',
      workaround: 'Briefjes, appjes, ’s avonds inloggen.',
    },
    desiredOutcome:
      'Rapporteren is klaar als wij bij de cliënt de deur uitgaan, ook in dialect, en staat op de goede plek in ons dossier.',
    careSetting: 'home-care',
    volume: [310000, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 }, regions: ['Twente', 'Overijssel'] },
  },
  {
    slug: 'routes-ziekmelding',
    organisation: 'noabers',
    by: 'petra',
    language: 'nl',
    title: 'Eén ziekmelding om zes uur gooit de hele ochtend om',
    problem:
      'Als een collega zich ’s morgens ziek meldt, schuift de planner met de hand veertien cliënten door naar andere routes. Insuline en steunkousen kunnen niet wachten, een wasbeurt wel, maar dat staat nergens. Het duurt een uur, collega’s rijden kriskras door het dorp en cliënten zien op één dag vijf gezichten.',
    desiredOutcome:
      'Binnen tien minuten is er een nieuwe planning van de routes waarin de zorg die niet kan wachten op tijd komt, met zo weinig mogelijk reistijd en onbekende gezichten.',
    careSetting: 'home-care',
    volume: [420, 'events'],
    goals: ['staff-relief', 'affordability'],
    classified: {},
  },
  {
    slug: 'slikproblemen-eten',
    organisation: 'hamalandhof',
    by: 'joke',
    language: 'nl',
    title: 'Wie slecht slikt, krijgt drie grijze hoopjes op het bord',
    problem:
      'Bewoners met slikproblemen na een beroerte of door dementie krijgen gemalen eten. Zij herkennen niet wat het is, eten er weinig van en vallen af. Een op de drie van hen is ondervoed. Wie toch meeëet met de anderen verslikt zich; vorig jaar hadden we elf longontstekingen na verslikken. De logopedist komt één dag in de week.',
    details: {
      who: '31 bewoners met een aangepaste voeding op twee locaties.',
      workaround: 'Verdikkingsmiddel, puddingvormpjes, drinkvoeding.',
    },
    desiredOutcome:
      'Bewoners eten weer met smaak en herkennen hun maaltijd, zonder zich te verslikken. Het gewicht blijft stabiel en we weten bij een nieuwe bewoner snel wat hij veilig kan slikken.',
    careSetting: 'nursing-home',
    volume: [31, 'patients'],
    goals: ['affordability'],
    effects: [{ dimension: 'social-contacts', effect: 'Bewoners eten weer samen aan tafel.' }],
    classified: {
      spearhead: 'general-medtech',
      trl: { min: 6, max: 9 },
      regions: ['Achterhoek', 'Twente', 'Münsterland'],
    },
  },
  {
    slug: 'arm-oefenen',
    organisation: 'reggestroom',
    by: 'tessa',
    language: 'nl',
    title: 'Na een beroerte oefenen patiënten hun arm veel te weinig',
    problem:
      'Voor herstel van de armfunctie na een beroerte zijn honderden herhalingen per dag nodig. Bij ons halen patiënten er dertig, in een half uur ergotherapie. Daarbuiten zitten ze op hun kamer omdat de arm te zwaar is om zonder hulp op te tillen. Thuis stopt het oefenen helemaal. We zien mensen met goede kansen die hun hand nooit meer gebruiken.',
    details: {
      who: 'Ongeveer 230 patiënten per jaar, klinisch en poliklinisch.',
      workaround: 'Groepstherapie met een handdoek op tafel.',
    },
    desiredOutcome:
      'Patiënten kunnen zelfstandig en met plezier oefenen, vijf keer zo veel als nu, en de therapeut ziet of het goed gaat. Ook thuis gaat het oefenen door.',
    careSetting: 'rehabilitation',
    volume: [230, 'patients'],
    goals: ['care-at-home', 'staff-relief'],
    classified: {
      spearhead: 'health-robotics',
      trl: { min: 7, max: 9 },
      invasiveness: 'skin-contact',
      regions: ['Overijssel', 'Twente', 'NRW'],
    },
  },
  {
    slug: 'blaas-dwarslaesie',
    organisation: 'reggestroom',
    by: 'tessa',
    language: 'nl',
    title: 'Niet voelen dat de blaas vol is',
    problem:
      'Mensen met een dwarslaesie voelen niet wanneer hun blaas vol is. Zij katheteriseren zich op de klok, te vroeg of te laat. Een overvolle blaas geeft bloeddrukpieken en nierschade, te vaak katheteriseren geeft blaasontstekingen. ’s Nachts zetten zij een wekker. Op de afdeling lopen wij elke vier uur met een blaasscan langs de bedden.',
    details: {
      howOften: 'Zes keer per etmaal, levenslang.',
      who: 'Vijfenzeventig nieuwe patiënten met een dwarslaesie per jaar.',
    },
    desiredOutcome:
      'De patiënt weet zelf, ook ’s nachts en thuis, wanneer katheteriseren nodig is. Minder urineweginfecties en doorslapen.',
    careSetting: 'rehabilitation',
    volume: [75, 'patients'],
    goals: ['care-at-home'],
    classified: { spearhead: 'general-medtech', trl: { min: 5, max: 9 }, invasiveness: 'skin-contact' },
  },
  {
    slug: 'wachtlijst-angst',
    organisation: 'essenburcht',
    by: 'lisanne',
    language: 'nl',
    title: 'Acht maanden wachten met een angststoornis',
    problem:
      'Wie met een angststoornis of depressie bij ons wordt aangemeld, wacht acht maanden op behandeling. In die tijd komen mensen de deur niet meer uit, raken hun werk kwijt of belanden in een crisis. Behandelaren hebben voor oefenen buiten de deur, zoals in de bus of in een winkel, geen tijd. Tussen de sessies vallen cliënten terug.',
    details: {
      who: '640 mensen op de wachtlijst.',
      consequence: 'Twaalf crisisopnames tijdens het wachten in het afgelopen jaar.',
    },
    desiredOutcome:
      'Mensen kunnen in de wachttijd veilig beginnen met iets dat werkt, behandelaren kunnen vaker laten oefenen in lastige situaties, en we merken het als het met iemand slechter gaat.',
    careSetting: 'mental-health',
    volume: [640, 'patients'],
    urgency: 'high',
    goals: ['care-at-home', 'affordability'],
    effects: [{ dimension: 'job-security', effect: 'Minder uitval uit werk tijdens de wachttijd.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'separeer-controle',
    organisation: 'essenburcht',
    by: 'ruud',
    language: 'nl',
    title: 'Elk half uur de deur open om te zien of iemand ademt',
    problem:
      'Wie in de separeerruimte verblijft, moeten wij ieder half uur controleren, ook ’s nachts. Dat betekent licht aan, luikje open en kijken of iemand ademt. Cliënten schrikken wakker, raken opnieuw gespannen en het duurt langer voordat de deur open kan. Wie veel medicatie kreeg, is extra kwetsbaar en dan zit er soms een collega de hele nacht voor de deur.',
    details: {
      howOften: 'Ruim 400 nachten per jaar.',
      workaround: 'Camera met nachtstand; ademhaling is daarop niet te zien.',
    },
    desiredOutcome:
      'Wij weten zonder te storen dat ademhaling en hartslag rustig zijn en dat iemand slaapt, en krijgen een melding als dat niet zo is. De separatie wordt korter.',
    careSetting: 'mental-health',
    volume: [400, 'events'],
    goals: ['staff-relief'],
    effects: [{ dimension: 'safety', effect: 'Minder agressie na wekken in de nacht.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 5, max: 9 }, invasiveness: 'none' },
  },
  {
    slug: 'ctg-thuis',
    organisation: 'morgenlicht',
    by: 'bo',
    language: 'nl',
    title: 'Weken in het ziekenhuis liggen voor twee CTG’s per dag',
    problem:
      'Zwangeren met een hoge bloeddruk, gebroken vliezen of een kindje dat te weinig groeit worden opgenomen voor een CTG tweemaal per dag. Verder voelen zij zich goed. Ze missen hun andere kinderen, slapen slecht op een vierpersoonskamer en houden een bed bezet. Wie elke dag heen en weer moet rijden vanuit de Achterhoek is een halve dag kwijt.',
    details: { who: 'Jaarlijks 210 zwangeren, gemiddeld negen opnamedagen.' },
    desiredOutcome:
      'Zwangeren die dat willen kunnen thuis veilig bewaakt worden, en een verloskundige beoordeelt het filmpje binnen een kwartier.',
    careSetting: 'maternity',
    volume: [210, 'patients'],
    goals: ['care-at-home', 'affordability'],
    effects: [{ dimension: 'social-contacts', effect: 'Gezinnen blijven bij elkaar.' }],
    classified: { spearhead: 'ai-ehealth', deviceClass: 'IIb', trl: { min: 7, max: 9 }, invasiveness: 'skin-contact' },
  },
  {
    slug: 'geelzien-hielprik',
    organisation: 'morgenlicht',
    by: 'aylin',
    language: 'nl',
    title: 'Pasgeborenen met geelzien rijden heen en weer voor een prik',
    problem:
      'Ziet een baby op dag drie geel, dan prikken wij in de hiel en rijdt iemand met het buisje naar het laboratorium. Na vier uur horen we dat het meevalt, of dat het kind alsnog moet worden opgenomen. Bij een donkere huid is geelzucht met het oog bijna niet te zien en zijn we tweemaal te laat geweest. Ouders blijven met de schrik zitten.',
    details: {
      howOften: 'Zeven keer per week in onze regio.',
      workaround: 'Kijken bij daglicht en liever een keer te veel prikken.',
    },
    desiredOutcome:
      'De verloskundige of kraamverzorgende weet thuis meteen en zonder prik of de bilirubine te hoog is, bij elke huidskleur.',
    careSetting: 'maternity',
    volume: [360, 'patients'],
    goals: ['care-at-home'],
    classified: { spearhead: 'general-medtech', trl: { min: 7, max: 9 }, invasiveness: 'skin-contact' },
  },
  {
    slug: 'taal-bevalling',
    organisation: 'morgenlicht',
    by: 'bo',
    language: 'nl',
    title: 'Tijdens de bevalling verstaan we elkaar niet',
    problem:
      'Een op de zeven vrouwen die bij ons bevalt spreekt geen Nederlands, Duits of Engels. De tolkentelefoon is ’s nachts niet te bereiken of moet vooraf worden besteld, en een bevalling laat zich niet plannen. Nu vertaalt de partner of een zusje van twaalf, ook als het over een spoedkeizersnede of pijnstilling gaat. Toestemming is dan eigenlijk geen toestemming.',
    details: { who: 'Ongeveer 190 vrouwen per jaar, vooral Tigrinya, Arabisch, Pools en Oekraïens.' },
    desiredOutcome:
      'De vrouw begrijpt wat er gebeurt en kan zelf ja of nee zeggen, ook om drie uur ’s nachts, zonder dat familie moet vertalen.',
    careSetting: 'maternity',
    volume: [190, 'patients'],
    goals: ['staff-relief'],
    effects: [{ dimension: 'civic-engagement', effect: 'Nieuwkomers beslissen zelf over hun zorg.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'epilepsie-nachtdienst',
    organisation: 'leemhoeve',
    by: 'mieke',
    language: 'nl',
    title: 'Een nachtwacht die naar dertig slaapkamers luistert',
    problem:
      'Onze nachtwacht luistert via een uitluistersysteem naar dertig slaapkamers. Zij moet aan het geluid horen of een bewoner een epileptische aanval heeft of alleen snurkt. Zware aanvallen in de slaap verlopen soms bijna geluidloos. Twee winters geleden is een bewoner overleden na een nachtelijke aanval. Sindsdien durft niemand meer te gaan zitten.',
    details: {
      who: '46 bewoners met een verstandelijke beperking en epilepsie.',
      howOften: 'Elke nacht; twee tot drie zware aanvallen per week.',
    },
    desiredOutcome:
      'Een zware aanval wordt binnen een halve minuut gemeld, met hooguit één valse melding per bewoner per week. Bewoners hoeven er niets van te merken.',
    careSetting: 'disability-care',
    volume: [46, 'patients'],
    urgency: 'high',
    goals: ['staff-relief'],
    effects: [{ dimension: 'safety', effect: 'Minder risico op plotseling overlijden in de slaap.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 }, invasiveness: 'skin-contact' },
  },
  {
    slug: 'dagstructuur-woongroep',
    organisation: 'leemhoeve',
    by: 'mieke',
    language: 'nl',
    title: 'Steeds dezelfde vraag, twintig keer per dag',
    problem:
      'Bewoners van onze woongroep vragen de hele dag wat er gaat gebeuren: wanneer eten we, wie komt er, mag ik naar buiten. Begeleiders geven twintig keer hetzelfde antwoord. Als de begeleiding wisselt of iets uitloopt, ontstaat onrust.',
    desiredOutcome: 'Bewoners weten zelf wat er op hun dag komt en raken minder in de war als iets verandert.',
    careSetting: 'disability-care',
    goals: ['staff-relief'],
    classified: {},
  },
  {
    slug: 'moeilijk-prikken',
    organisation: 'berkeldal',
    by: 'ingrid',
    language: 'nl',
    title: 'Vier keer prikken bij een bang kind',
    problem:
      'Bij kinderen onder de zes lukt bloed afnemen of een infuus prikken in de helft van de gevallen niet in één keer. Na drie pogingen halen we de anesthesist van de OK. Het kind wordt vastgehouden en schreeuwt, ouders huilen mee, en de volgende keer begint de angst al op de parkeerplaats. Ook bij ouderen en na chemotherapie is een bloedvat vaak niet te vinden.',
    details: {
      howOften: 'Negen kinderen per week, daarnaast zo’n dertig volwassenen.',
      workaround: 'Verdovende zalf, bellenblaas, een ervaren collega zoeken.',
    },
    desiredOutcome:
      'Bloedafname lukt de eerste keer, kinderen zijn minder bang en niemand hoeft vastgehouden te worden.',
    careSetting: 'paediatrics',
    volume: [2000, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'health-robotics', trl: { min: 5, max: 9 } },
  },
  {
    slug: 'infuuspompen-zoek',
    organisation: 'berkeldal',
    by: 'marjan',
    language: 'nl',
    title: 'Twintig minuten zoeken naar een infuuspomp',
    problem:
      'Verpleegkundigen zoeken per dienst gemiddeld twintig minuten naar een infuuspomp, een rolstoel of de bladderscan. Afdelingen verstoppen pompen in kasten omdat ze anders weg zijn. De medische techniek kan een vijfde van de apparatuur niet vinden voor de jaarlijkse keuring. Daarom kopen we elk jaar bij, terwijl er waarschijnlijk genoeg is.',
    details: { workaround: 'Een appgroep met foto’s: wie heeft er nog een pomp?' },
    desiredOutcome:
      'Iedereen ziet waar apparatuur is en of die schoon en gekeurd is. Zoeken duurt minder dan twee minuten en we hoeven niet bij te kopen.',
    careSetting: 'logistics',
    volume: [30000, 'events'],
    goals: ['staff-relief', 'affordability'],
    classified: { spearhead: 'general-medtech', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'opnamestop-seh',
    organisation: 'berkeldal',
    by: 'floris',
    language: 'nl',
    title: 'Opnamestop op de SEH terwijl er boven bedden leeg staan',
    problem:
      'In het afgelopen kwartaal hadden wij elf keer een opnamestop op de spoedeisende hulp. Achteraf stonden er steeds bedden leeg of lagen er patiënten die wachtten op een plek in het verpleeghuis. Niemand heeft het overzicht: planners bellen elk uur alle afdelingen, ontslagen worden pas in de middag bekend en het operatieprogramma houdt geen rekening met beschikbare bedden.',
    details: { consequence: 'Patiënten op de gang, omleiding naar Münster of Enschede, overwerk.' },
    desiredOutcome:
      'We weten twee dagen vooruit waar het gaat knellen en kunnen ontslag en vervolgzorg eerder regelen. Geen opnamestops meer door gebrek aan overzicht.',
    careSetting: 'emergency',
    volume: [44, 'events'],
    urgency: 'high',
    goals: ['affordability', 'staff-relief'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'gips-kinderpols',
    organisation: 'berkeldal',
    by: 'ingrid',
    language: 'nl',
    title: 'Zes weken een zwaar, nat gips om een kinderpols',
    problem:
      'Kinderen met een gebroken pols dragen vier tot zes weken gips. Het wordt nat, gaat ruiken, schuurt, en een op de vijf komt terug omdat het te strak of te los zit. Zwemmen en douchen kan niet. Het zagen bij het verwijderen is voor kleine kinderen angstig.',
    details: { howOften: 'Ongeveer 900 kinderen per jaar, 180 extra bezoeken.' },
    desiredOutcome: 'Een polsbreuk geneest net zo goed, het kind kan douchen en hoeft niet extra terug te komen.',
    careSetting: 'outpatient',
    volume: [900, 'patients'],
    goals: ['affordability'],
    classified: { spearhead: 'rehabilitation', trl: { min: 6, max: 9 } },
  },
  {
    slug: 'rook-ok',
    organisation: 'berkeldal',
    by: 'marjan',
    language: 'nl',
    title: 'Hoofdpijn en brandende ogen na een dag op de OK',
    problem:
      'Bij elektrochirurgie hangt er rook in de operatiekamer. OK-assistenten hebben na lange ingrepen hoofdpijn, geïrriteerde ogen en soms hoesten ze de hele avond. De losse afzuiging die we hebben is zo luid dat de chirurg hem laat uitzetten. Bij kijkoperaties slaat de camera aan en wordt het zicht slecht.',
    desiredOutcome:
      'Er komt geen rook meer in de neus van het personeel, het zicht blijft goed en we kunnen elkaar verstaan.',
    careSetting: 'operating-room',
    volume: [3400, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'general-medtech', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'hartfalen-heropname',
    organisation: 'twickelerveld',
    by: 'samira',
    language: 'nl',
    title: 'Mensen met hartfalen komen binnen drie weken terug',
    problem:
      'Een kwart van de patiënten met hartfalen wordt binnen dertig dagen opnieuw opgenomen, meestal omdat zij vocht vasthouden en dat te laat melden. Ze wegen zich niet elke dag, of bellen niet omdat ze niemand lastig willen vallen. De hartfalenverpleegkundige belt wie zij kan, maar met 420 patiënten komt ze niet rond.',
    details: { workaround: 'Een schriftje met gewichten en een belronde op vrijdag.' },
    desiredOutcome:
      'Achteruitgang valt thuis op voordat opname nodig is, en de verpleegkundige ziet alleen wie aandacht nodig heeft. Heropnames dalen met een derde.',
    careSetting: 'outpatient',
    volume: [420, 'patients'],
    goals: ['care-at-home', 'affordability'],
    effects: [{ dimension: 'health', effect: 'Minder opnames en meer goede dagen thuis.' }],
    classified: { spearhead: 'ai-ehealth', trl: { min: 7, max: 9 } },
  },
  {
    slug: 'delier-geriatrie',
    organisation: 'twickelerveld',
    by: 'noor',
    language: 'nl',
    title: 'Ouderen raken bij ons de weg kwijt in dag en nacht',
    problem:
      'Een op de drie ouderen op onze afdeling krijgt een delier. Het licht op de gang brandt altijd, er is lawaai van karren en bellen, en wie wakker schrikt weet niet waar hij is. Overdag dutten mensen in, ’s nachts dwalen ze. Wij herkennen een stil delier vaak pas na twee dagen. Familie herkent hun moeder niet terug.',
    details: {
      consequence: 'Vijf dagen langer opgenomen, vaker naar een verpleeghuis, veel inzet van extra toezicht.',
    },
    desiredOutcome:
      'Minder delier doordat patiënten ’s nachts slapen en overdag weten waar zij zijn, en we weten bij opname wie risico loopt.',
    careSetting: 'hospital-ward',
    volume: [310, 'patients'],
    goals: ['staff-relief', 'affordability'],
    classified: { spearhead: 'ai-ehealth', trl: { min: 6, max: 9 }, regions: ['Twente', 'Gelderland', 'Münsterland'] },
  },
  {
    slug: 'urineweg-antibiotica',
    organisation: 'dinkelhof',
    by: 'ria',
    language: 'nl',
    title: 'Antibiotica op gevoel bij onrust en een geurtje',
    problem:
      'Als een bewoner met dementie onrustig is of de urine ruikt, denken we aan een blaasontsteking. Een stick is bijna altijd afwijkend, de kweek duurt drie dagen, dus begint de arts alvast met antibiotica. Achteraf was het in de helft van de gevallen niet nodig. We zien steeds vaker resistente bacteriën en bijwerkingen.',
    desiredOutcome:
      'Binnen een uur weten of er echt een urineweginfectie is en welk middel helpt, zonder dat een bewoner gekatheteriseerd hoeft te worden.',
    careSetting: 'nursing-home',
    volume: [260, 'events'],
    goals: ['affordability'],
    classified: { spearhead: 'nano-biotech', trl: { min: 4, max: 8 } },
  },
  {
    slug: 'tillift-twee-man',
    organisation: 'dinkelhof',
    by: 'dennis',
    language: 'nl',
    title: 'Wachten op de tweede collega voor de tillift',
    problem:
      'Voor een transfer met de tillift zijn twee medewerkers nodig. ’s Avonds zijn we met zijn tweeën op de hele gang, dus wachten bewoners soms drie kwartier tot ze naar bed kunnen. Collega’s gaan dan toch alleen tillen. Rugklachten zijn bij ons de belangrijkste reden van verzuim.',
    desiredOutcome: 'Eén medewerker kan een bewoner veilig en rustig verplaatsen zonder de eigen rug te belasten.',
    careSetting: 'nursing-home',
    volume: [52000, 'events'],
    goals: ['staff-relief'],
    classified: { spearhead: 'health-robotics' },
  },
  {
    slug: 'parkeren-wijkteam',
    organisation: 'hamalandhof',
    by: 'ton',
    language: 'nl',
    title: 'Het wijkteam krijgt elke week een parkeerboete',
    problem:
      'In het centrum mogen onze auto’s niet meer voor de deur staan. Medewerkers betalen parkeergeld voor of krijgen een boete. De gemeente verwijst naar een ontheffing die vier maanden duurt.',
    desiredOutcome: 'Medewerkers kunnen bij een cliënt parkeren zonder boete.',
    careSetting: 'home-care',
    classified: {},
  },
  {
    slug: 'sleutels-wijk',
    organisation: 'noabers',
    by: 'petra',
    language: 'nl',
    title: 'Een kluis met driehonderd sleutels',
    problem:
      'Op kantoor hangt een kast met driehonderd voordeursleutels. Bij een alarm in de nacht rijdt een collega eerst naar kantoor om de sleutel te halen.',
    desiredOutcome: 'Bij een alarm direct naar binnen kunnen.',
    careSetting: 'home-care',
    classified: {},
  },
];
