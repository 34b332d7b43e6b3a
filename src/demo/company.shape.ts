import type { CompanyProfile } from '../companies/company.schema.ts';

/** A company of the demo as its file tells it. */
export interface DemoCompany {
  /** Its e-mail domain without `.example`, and its name among the demo's stories. */
  slug: string;
  name: string;
  /** What it sells; answers to needs speak of it by this name. */
  product: string;
  country: 'NL' | 'DE' | 'IE' | 'BE' | 'DK' | 'GB';
  region: CompanyProfile['region'];
  /** Who signs in as `lead@<slug>.example`. */
  lead: string;
  /** Who signs in as `<first name>@<slug>.example`. */
  members: string[];
  language: CompanyProfile['profileLanguage'];
  description: string;
  capabilities: string[];
  technologies: string[];
  domains: string[];
  spearheads: CompanyProfile['spearheads'];
  trl: readonly [number, number];
  deviceClasses: CompanyProfile['deviceClasses'];
  /** Name, and in how many days from the demo's making it expires; null where it doesn't. */
  certificates: readonly (readonly [string, number | null])[];
  languages: string[];
  employees: number;
  /** Engagements it takes on at once; 5 where nothing is said. */
  capacity?: number;
}
