import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122222215 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_order_line" alter column "quantity" type real using ("quantity"::real);`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "artisan_order_line" alter column "quantity" type integer using ("quantity"::integer);`);
  }

}
