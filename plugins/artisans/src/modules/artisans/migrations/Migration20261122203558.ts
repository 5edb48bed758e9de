import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122203558 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_shipping_rate" drop constraint if exists "artisan_shipping_rate_house_unique";`);
    this.addSql(`alter table if exists "artisan_member" drop constraint if exists "artisan_member_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_product" drop constraint if exists "artisan_product_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_shipping_rate" drop constraint if exists "artisan_shipping_rate_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_member" add constraint "artisan_member_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "artisan_product" add constraint "artisan_product_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "artisan_shipping_rate" alter column "artisan_id" type text using ("artisan_id"::text);`);
    this.addSql(`alter table if exists "artisan_shipping_rate" alter column "artisan_id" drop not null;`);
    this.addSql(`alter table if exists "artisan_shipping_rate" add constraint "artisan_shipping_rate_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade on delete cascade;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_shipping_rate_house_unique" ON "artisan_shipping_rate" ("zone", "speed", "currency_code") WHERE artisan_id IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "artisan_member" drop constraint if exists "artisan_member_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_product" drop constraint if exists "artisan_product_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_shipping_rate" drop constraint if exists "artisan_shipping_rate_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_member" add constraint "artisan_member_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);

    this.addSql(`alter table if exists "artisan_product" add constraint "artisan_product_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);

    this.addSql(`drop index if exists "IDX_artisan_shipping_rate_house_unique";`);

    this.addSql(`alter table if exists "artisan_shipping_rate" alter column "artisan_id" type text using ("artisan_id"::text);`);
    this.addSql(`alter table if exists "artisan_shipping_rate" alter column "artisan_id" set not null;`);
    this.addSql(`alter table if exists "artisan_shipping_rate" add constraint "artisan_shipping_rate_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);
  }

}
