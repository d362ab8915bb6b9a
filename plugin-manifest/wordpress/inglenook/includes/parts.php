<?php
/**
 * Parts of our pages in the shop's: shortcodes, the same as blocks, and a link in the main menu of classic themes and of block themes.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_PARTS = array( 'story', 'values', 'claims', 'topics' );

add_action( 'init', 'inglenook_register_parts' );
add_filter( 'wp_nav_menu_items', 'inglenook_menu', 10, 2 );
add_filter( 'block_core_navigation_render_inner_blocks', 'inglenook_navigation' );

/** What a part is called in the editor, what it shows and what can be said of it. */
function inglenook_words() {
	return array(
		'story'  => array(
			'title'  => __( 'Our story', 'inglenook' ),
			'text'   => __( 'Shows the newest chapters of your story.', 'inglenook' ),
			'fields' => array(),
		),
		'values' => array(
			'title'  => __( 'Our values', 'inglenook' ),
			'text'   => __( 'Shows your values with what stands behind them.', 'inglenook' ),
			'fields' => array(),
		),
		'claims' => array(
			'title'  => __( 'What we say of a product', 'inglenook' ),
			'text'   => __( 'Shows the claims about one product. On the page of a product leave the number empty.', 'inglenook' ),
			'fields' => array( 'product' => __( 'Number of the product (SKU)', 'inglenook' ) ),
		),
		'topics' => array(
			'title'  => __( 'Conversations', 'inglenook' ),
			'text'   => __( 'Shows the newest topics of one board, or of all.', 'inglenook' ),
			'fields' => array( 'board' => __( 'Board, as its address names it', 'inglenook' ) ),
		),
	);
}

function inglenook_register_parts() {
	$words = inglenook_words();
	wp_register_script(
		'inglenook-blocks',
		plugins_url( 'blocks.js', INGLENOOK_FILE ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
		INGLENOOK_VERSION,
		true
	);
	wp_add_inline_script( 'inglenook-blocks', 'window.inglenookParts = ' . wp_json_encode( $words ) . ';', 'before' );
	foreach ( INGLENOOK_PARTS as $part ) {
		$draw = function ( $attributes ) use ( $part ) {
			return inglenook_part( $part, is_array( $attributes ) ? $attributes : array() );
		};
		add_shortcode( 'inglenook_' . $part, $draw );
		register_block_type(
			'inglenook/' . $part,
			array(
				'api_version'           => 3,
				'title'                 => $words[ $part ]['title'],
				'description'           => $words[ $part ]['text'],
				'category'              => 'widgets',
				'icon'                  => 'book-alt',
				'keywords'              => array( 'inglenook' ),
				'attributes'            => array(
					'product' => array( 'type' => 'string' ),
					'board'   => array( 'type' => 'string' ),
				),
				'supports'              => array( 'html' => false ),
				'editor_script_handles' => array( 'inglenook-blocks' ),
				'render_callback'       => $draw,
			)
		);
	}
}

/** Where the part stands in whole; readable without scripts. */
function inglenook_whole( $part ) {
	$whole = array( 'story' => 'story', 'values' => 'values', 'claims' => 'values', 'topics' => 'boards' );
	return inglenook_place( $whole[ $part ] );
}

function inglenook_part( $part, array $attributes ) {
	$said = '';
	foreach ( array( 'product', 'board' ) as $name ) {
		if ( ! empty( $attributes[ $name ] ) ) {
			$said .= ' ' . $name . '="' . esc_attr( $attributes[ $name ] ) . '"';
		}
	}
	if ( 'claims' === $part && '' === $said && function_exists( 'wc_get_product' ) && wc_get_product() ) {
		$said = ' product="' . esc_attr( wc_get_product()->get_sku() ) . '"';
	}
	wp_enqueue_script( 'inglenook', inglenook_place( 'script' ), array(), null, array( 'strategy' => 'async' ) );
	return '<inglenook-' . $part . ' lang="' . esc_attr( get_bloginfo( 'language' ) ) . '"' . $said . '><a href="'
		. esc_url( inglenook_whole( $part ) ) . '">' . esc_html( inglenook_place( 'name' ) ) . '</a></inglenook-' . $part . '>';
}

/** Only in the main menu, whose place themes call primary. */
function inglenook_menu( $items, $menu ) {
	if ( ! get_option( 'inglenook_link' ) || empty( $menu->theme_location ) || 'primary' !== $menu->theme_location ) {
		return $items;
	}
	return $items . '<li class="menu-item menu-item-inglenook"><a href="' . esc_url( inglenook_place( 'boards' ) ) . '">'
		. esc_html( inglenook_place( 'name' ) ) . '</a></li>';
}

/** Block themes have no places for menus: the first navigation of a page is the main one. */
function inglenook_navigation( $inside ) {
	static $done = false;
	if ( $done || is_admin() || ! get_option( 'inglenook_link' ) ) {
		return $inside;
	}
	$done     = true;
	$inside[] = new WP_Block(
		array(
			'blockName'    => 'core/navigation-link',
			'attrs'        => array(
				'label'          => esc_html( inglenook_place( 'name' ) ),
				'url'            => inglenook_place( 'boards' ),
				'kind'           => 'custom',
				'isTopLevelLink' => true,
			),
			'innerBlocks'  => array(),
			'innerHTML'    => '',
			'innerContent' => array(),
		)
	);
	return $inside;
}
