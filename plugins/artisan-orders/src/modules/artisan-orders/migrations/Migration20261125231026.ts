import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Makes artisan orders from before findable; on a new shop there are none, and maybe no orders' tables yet. */
export class Migration20261125231026 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`do $$ begin
      if to_regclass('"order"') is not null and to_regclass('order_address') is not null then
        update artisan_order part
        set search_text = lower(concat_ws(' ', o.display_id, address.first_name, address.last_name, (
          select string_agg(line.title, ' ' order by line.id) from artisan_order_line line where line.artisan_order_id = part.id
        )))
        from "order" o
        left join order_address address on address.id = o.shipping_address_id
        where o.id = part.order_id and part.search_text is null;
      end if;
    end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`update artisan_order set search_text = null;`);
  }

}
